using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Forms;
using Herald.Functions.Pages;
using Herald.Functions.Reading;
using Herald.Functions.Security;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Interest;

/// <summary>The expression of interest.</summary>
internal sealed class ReplyForm(IOptions<SecurityOptions> options) : IPublicForm
{
    private static readonly Fault Unconfirmed = new(SentForm.ConfirmField, "Confirm that you reply for this party");

    public string Kind => "reply";

    public string Title => "Expression of interest";

    /// <summary>Regrets may be sent whenever any reply may: what refuses them refuses all.</summary>
    public Refusal? NotNow(Campaign campaign, Case c, DateTimeOffset now) =>
        ReplyRuling.Of(campaign, c, new ReplyContent { Answer = Answer.Regret }, Channel.Form, now, null, now) as Refusal;

    public Judgement Judge(Campaign campaign, Case c, SentForm sent, DateTimeOffset now)
    {
        Bound<ReplyContent> bound = ReplyFields.Bind(sent.Fields, sent.FromPage);
        List<Fault> faults = [.. bound.Check(content => ReplyCheck.Faults(campaign, content))];
        if (!sent.Confirmed)
        {
            faults.Add(Unconfirmed);
        }

        return faults.Count > 0
            ? Judgement.Faulty(faults)
            : Judgement.Of(ReplyRuling.Of(campaign, c, bound.Content!, Channel.Form, sent.ReceivedAt, null, now));
    }

    public Fields Held(Case c) => (c.LateReply ?? c.Reply) is { } reply ? ReplyFields.Of(reply.Content) : new Fields();

    public PageResult Page(FormView view, int status) => PageResult.Of<ReplyPage>(view, status);

    public PageResult Receipt(ReceiptView view, int status) => PageResult.Of<ReplyReceiptPage>(view, status);

    public object ReceiptBody(ReceiptView view) =>
        new ReplyReceipt(view.Receipt, view.At, view.Stage, Lateness.IsLate(view), new(new Uri(options.Value.PublicUrl!, "api/reply")));
}

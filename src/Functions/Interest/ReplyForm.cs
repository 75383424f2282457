using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Time;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Forms;
using Herald.Functions.Pages;
using Herald.Functions.Reading;
using Herald.Functions.Security;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Interest;

/// <summary>The expression of interest.</summary>
internal sealed class ReplyForm(IOptions<SecurityOptions> options, LetterLibrary letters) : IPublicForm
{
    private static readonly Fault Unconfirmed = new(SentForm.ConfirmField, "Confirm that you reply for this party");

    public string Kind => "reply";

    public IReadOnlyList<FormStep> Steps => ReplySheet.Steps;

    /// <summary>Regrets may be sent whenever any reply may: what refuses them refuses all.</summary>
    public Refusal? NotNow(Campaign campaign, Case c, DateTimeOffset now) => Rule(campaign, c, new ReplyContent { Answer = Answer.Regret }, now) as Refusal;

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

    public object ReceiptBody(ProgramReceipt receipt) => new ReplyReceipt(
        receipt.Number,
        receipt.At,
        receipt.Stage,
        receipt.Sent.First("answer") == "attend" && Late(receipt.Campaign, receipt.Case, receipt.Stage, receipt.At) is not null,
        new(new Uri(options.Value.PublicUrl!, "api/reply")));

    public Deadline Deadline(Campaign campaign, Case c) => CaseDeadline.Of(campaign, c);

    /// <summary>An invited party only changes what it said in time.</summary>
    public string? Late(Campaign campaign, Case c, Stage stage, DateTimeOffset at) =>
        stage is Stage.Invited or Stage.LogisticsComplete || CaseDeadline.Of(campaign, c).IsMetAt(at)
            ? null
            : campaign.Replies.Late switch
            {
                LateReplyPolicy.Accept => "late.accept",
                LateReplyPolicy.Refuse => "late.refuse",
                _ => "late.ask",
            };

    public OnFile? OnFile(Case c) => (c.LateReply ?? c.Reply) is { } reply ? new OnFile(ReplySheet.Of(reply.Content), reply.ReceivedAt) : null;

    public int Version(Case c) => c.Replies;

    public IReadOnlyList<Fault> Faults(Campaign campaign, Fields stands) => ReplySheet.Faults(campaign, stands);

    public Fields Read(Fields stands) => ReplySheet.Of(ReplySheet.Bind(stands).Content!);

    public IReadOnlyList<ReviewRow> Rows(FormView view, Fields stands) => ReplyRows.Of(view, letters.For(view.Case.Party.Language).Words, stands);

    public Ruling Rule(Campaign campaign, Case c, Fields stands, DateTimeOffset now) =>
        Rule(campaign, c, ReplySheet.Bind(stands).Content!, now);

    public Ruling? Withdrawal(Campaign campaign, Case c, DateTimeOffset now) => Rule(campaign, c, new ReplyContent { Answer = Answer.Withdraw }, now);

    public IReadOnlyList<string> Missing(Case c) => [];

    private static Ruling Rule(Campaign campaign, Case c, ReplyContent content, DateTimeOffset now) =>
        ReplyRuling.Of(campaign, c, content, Channel.Form, now, null, now);
}

using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Logistics;
using Herald.Functions.Forms;
using Herald.Functions.Pages;
using Herald.Functions.Reading;
using Herald.Functions.Security;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Logistics;

/// <summary>The questionnaire. Each one that comes takes the place of the one before, whole; nobody needs to know everything at once.</summary>
internal sealed class QuestionnaireForm(IOptions<SecurityOptions> options) : IPublicForm
{
    private static readonly Fault Unconfirmed = new(SentForm.ConfirmField, "Confirm that you answer for this party");
    private static readonly Fault Empty = new("attendance", "Answer at least one question");

    public string Kind => "logistics";

    public string Title => "Logistics questionnaire";

    public Refusal? NotNow(Campaign campaign, Case c, DateTimeOffset now) =>
        LogisticsRuling.Of(campaign, c, new Questionnaire(), now) as Refusal;

    public Judgement Judge(Campaign campaign, Case c, SentForm sent, DateTimeOffset now)
    {
        Bound<Questionnaire> bound = QuestionnaireFields.Bind(sent.Fields, sent.FromPage);
        List<Fault> faults = [.. bound.Check(questionnaire => QuestionnaireCheck.Faults(campaign, questionnaire))];
        if (faults.Count == 0 && bound.Content == new Questionnaire())
        {
            faults.Add(Empty);
        }

        if (!sent.Confirmed)
        {
            faults.Add(Unconfirmed);
        }

        return faults.Count > 0 ? Judgement.Faulty(faults) : Judgement.Of(LogisticsRuling.Of(campaign, c, bound.Content!, now));
    }

    public Fields Held(Case c) => c.Logistics is { } questionnaire ? QuestionnaireFields.Of(questionnaire) : new Fields();

    public PageResult Page(FormView view, int status) => PageResult.Of<QuestionnairePage>(view, status);

    public PageResult Receipt(ReceiptView view, int status) => PageResult.Of<QuestionnaireReceiptPage>(view, status);

    public object ReceiptBody(ReceiptView view)
    {
        IReadOnlyList<string> missing = Missing(view);
        return new QuestionnaireReceipt(
            view.Receipt, view.At, view.Stage, missing.Count == 0, missing, new(new Uri(options.Value.PublicUrl!, "api/logistics")));
    }

    /// <summary>The paths of the required answers that are missing from the questionnaire as it stands now.</summary>
    public static IReadOnlyList<string> Missing(ReceiptView view) => QuestionnaireCheck.Missing(view.Case.Logistics ?? new Questionnaire());
}

using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Logistics;
using Herald.Domain.Time;
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

    public IReadOnlyList<FormStep> Steps => QuestionnaireSheet.Steps;

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

    public object ReceiptBody(ProgramReceipt receipt)
    {
        IReadOnlyList<string> missing = MissingPaths(receipt.Case);
        return new QuestionnaireReceipt(
            receipt.Number, receipt.At, receipt.Stage, missing.Count == 0, missing, new(new Uri(options.Value.PublicUrl!, "api/logistics")));
    }

    public Deadline Deadline(Campaign campaign, Case c) => campaign.LogisticsDeadline;

    /// <summary>A questionnaire is welcome until the event; being late has no consequence of its own.</summary>
    public string? Late(Campaign campaign, Case c, Stage stage, DateTimeOffset at) => null;

    public OnFile? OnFile(Case c) => c.Logistics is { } questionnaire ? new OnFile(QuestionnaireSheet.Of(questionnaire), null) : null;

    public int Version(Case c) => c.LogisticsVersion;

    public IReadOnlyList<Fault> Faults(Campaign campaign, Fields stands) => QuestionnaireSheet.Faults(campaign, stands);

    public Fields Read(Fields stands) => QuestionnaireSheet.Of(QuestionnaireSheet.Bind(stands).Content!);

    public IReadOnlyList<ReviewRow> Rows(FormView view, Fields stands) => QuestionnaireRows.Of(view, stands);

    public Ruling Rule(Campaign campaign, Case c, Fields stands, DateTimeOffset now) =>
        LogisticsRuling.Of(campaign, c, QuestionnaireSheet.Bind(stands).Content!, now);

    public Ruling? Withdrawal(Campaign campaign, Case c, DateTimeOffset now) => null;

    public IReadOnlyList<string> Missing(Case c) => [.. MissingPaths(c).Select(path => $"missing.{path}")];

    private static IReadOnlyList<string> MissingPaths(Case c) => QuestionnaireCheck.Missing(c.Logistics ?? new Questionnaire());
}

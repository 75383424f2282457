using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.Logistics;

namespace Herald.Domain.Decisions;

/// <summary>Decides what a questionnaire does to a case.</summary>
public static class LogisticsRuling
{
    /// <summary>Rules on a questionnaire whose answers were checked by <see cref="QuestionnaireCheck"/>.</summary>
    public static Ruling Of(Campaign campaign, Case c, Questionnaire questionnaire, DateTimeOffset now)
    {
        if (Closure.Refusal(campaign, c, now) is { } closed)
        {
            return closed;
        }

        if (c.Stage is not (Stage.Invited or Stage.LogisticsComplete))
        {
            return new Refusal("not-invited", "The questionnaire is for invited states.");
        }

        Draft draft = new(campaign, c, now);
        int version = c.LogisticsVersion + 1;
        Receipt receipt = new(draft.NextSeq, now);
        draft.Add(new LogisticsReceived(version, questionnaire, QuestionnaireCheck.Missing(questionnaire).Count == 0));
        draft.Letter(LetterKind.LogisticsReceipt, $"logistics-receipt-{version}", version, receipt);
        return draft.Done();
    }
}

using Herald.Domain.Campaigns;
using Herald.Domain.Letters;
using Herald.Rehearsal.Observing;

namespace Herald.Rehearsal.Invariants;

/// <summary>Who has answered is left in peace, and who has not is reminded.</summary>
internal static class ReminderInvariants
{
    private static readonly HashSet<string> Replies =
        ["InterestReceived", "RegretsReceived", "SubstitutionReceived", "LateReplyReceived", "CaseWithdrawn"];

    public static IReadOnlyList<Invariant> List { get; } =
    [
        new("nobody who has replied is reminded", p => After(p, LetterKind.Reminder, fact => Replies.Contains(fact.Kind))),
        new("whoever is silent is reminded on each reminder day", Forgotten),
        new("nobody whose questionnaire is complete is reminded", p => After(p, LetterKind.LogisticsReminder, IsComplete)),
    ];

    private static IEnumerable<string> After(Performance p, LetterKind kind, Func<SeenFact, bool> answers)
    {
        Dictionary<string, DateTimeOffset> answered = p.Cases
            .SelectMany(c => c.Facts.Where(answers).Take(1).Select(fact => (c.Code, fact.At)))
            .ToDictionary(pair => pair.Code, pair => pair.At);
        return
            from letter in p.LettersByKind()[kind]
            where answered.TryGetValue(letter.Code, out DateTimeOffset at) && letter.At > at
            select $"{letter.LetterId} of {letter.At:u}";
    }

    private static IEnumerable<string> Forgotten(Performance p)
    {
        Campaign campaign = p.Script.Setting.Campaign;
        ILookup<string, LetterObservation> reminders = p.LettersByKind()[LetterKind.Reminder].ToLookup(letter => letter.Code);
        return
            from day in campaign.Replies.ReminderDays
            let at = campaign.ReminderAt(day)
            from part in p.Script.Parts
            where part.Ending.FirstReplyAt is not { } replied || replied > at
            where !reminders[part.Party.Code].Any(letter => letter.At >= at && letter.At < at.AddDays(1))
            select $"{part.Party.Code} on {day:yyyy-MM-dd}";
    }

    private static bool IsComplete(SeenFact fact) =>
        fact.Kind == "LogisticsReceived" && fact.Content is { } content && content.GetProperty("complete").GetBoolean();
}

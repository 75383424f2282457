using System.Globalization;
using System.Text.Json.Nodes;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;

namespace Herald.Functions.Desk.Pages.Shared;

/// <summary>The words of the desk for what the Domain names.</summary>
internal static class DeskWords
{
    public static string Of(Stage stage) => stage switch
    {
        Stage.NoReply => "No reply",
        Stage.LateReply => "Late reply",
        Stage.LogisticsComplete => "Logistics complete",
        _ => stage.ToString(),
    };

    public static string Of(LetterKind kind) => Spaced(kind.ToString());

    public static string Of(LetterStatus status) => status switch
    {
        LetterStatus.Pending => "In the outbox",
        LetterStatus.Unknown => "Unknown: it may or may not have gone",
        _ => status.ToString(),
    };

    public static string Of(AttentionKind kind) => kind switch
    {
        AttentionKind.LetterReportedAsSpam => "Reported as spam",
        AttentionKind.LetterUnknown => "Letter unknown",
        AttentionKind.OrchestrationFailed => "Workflow failed",
        _ => Spaced(kind.ToString()),
    };

    public static string Of(Channel channel) => channel switch
    {
        Channel.Form => "by the form",
        Channel.NoteVerbale => "by note verbale",
        Channel.Email => "by e-mail",
        Channel.Phone => "by phone",
        _ => "in person",
    };

    public static string Of(Answer answer) => answer switch
    {
        Answer.Attend => "Interested",
        Answer.Regret => "Regrets",
        _ => "Withdraws its reply",
    };

    public static string Of(Office office) => office == Office.HeadOfState ? "Head of state" : "Head of government";

    public static string Of(Language language) => language switch
    {
        Language.Ar => "Arabic",
        Language.En => "English",
        Language.Es => "Spanish",
        Language.Fr => "French",
        Language.Ru => "Russian",
        _ => "Chinese",
    };

    /// <summary>Fri 21 Feb 2025, 23:59, on the clocks of the campaign's zone.</summary>
    public static string Time(DateTimeOffset instant, Campaign campaign) =>
        TimeZoneInfo.ConvertTime(instant, campaign.Zone).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The instant in UTC, for programs.</summary>
    public static string Iso(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>How a stage looks.</summary>
    public static string Class(Stage stage) => $"tag tag-{stage.ToString().ToLowerInvariant()}";

    /// <summary>The city of the zone, as in "Geneva time": the place that the letter is dated from.</summary>
    public static string Clock(Campaign campaign) => $"{campaign.Place.English} time";

    /// <summary>"1 case", "2 cases".</summary>
    public static string Count(int count, string one, string? many = null) => $"{count:N0} {(count == 1 ? one : many ?? one + "s")}";

    public static string DaysLeft(int days) => days switch
    {
        > 1 => $"{days} days left",
        1 => "1 day left",
        0 => "today",
        -1 => "1 day ago",
        _ => $"{-days} days ago",
    };

    /// <summary>"stateAircraft" becomes "State aircraft".</summary>
    public static string Label(string name) => Spaced(name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : name);

    /// <summary>An answer of the questionnaire in words: lists and groups on lines, nothing where nothing was given.</summary>
    public static string Value(JsonNode? answer) => answer switch
    {
        null => "–",
        JsonArray { Count: 0 } => "–",
        JsonArray list => string.Join('\n', list.Select(Value)),
        JsonObject group => string.Join(", ", group.Where(p => p.Value is not null).Select(p => Value(p.Value))),
        JsonValue value when value.TryGetValue(out bool yes) => yes ? "yes" : "no",
        _ => answer.ToString(),
    };

    /// <summary>"LateReplyRefused" becomes "Late reply refused".</summary>
    private static string Spaced(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
}

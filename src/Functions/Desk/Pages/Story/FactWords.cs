using System.Text.Json;
using System.Text.Json.Nodes;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Pages;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Pages.Story;

/// <summary>Every fact in words.</summary>
internal static class FactWords
{
    private static readonly Dictionary<string, string> Titles = new()
    {
        [nameof(CaseListed)] = "Taken from the directory",
        [nameof(CircularIssued)] = "The circular letter was issued",
        [nameof(ReminderIssued)] = "A reminder was issued",
        [nameof(InterestReceived)] = "Interest was received",
        [nameof(SubstitutionReceived)] = "The reply was changed after the invitation",
        [nameof(RegretsReceived)] = "Regrets were received",
        [nameof(SupersededReplyReceived)] = "An earlier reply was recorded; a later one stays in force",
        [nameof(LateReplyReceived)] = "A reply was received after the deadline",
        [nameof(LateReplyAccepted)] = "The late reply was accepted",
        [nameof(LateReplyRefused)] = "The late reply was refused",
        [nameof(SilenceRecorded)] = "The deadline passed without a reply",
        [nameof(DeadlineExtended)] = "The deadline was extended",
        [nameof(InvitationReleased)] = "An official invitation was released",
        [nameof(InvitationCancelled)] = "An invitation was cancelled",
        [nameof(LogisticsRequested)] = "The logistics letter was issued",
        [nameof(LogisticsReminderIssued)] = "A reminder about logistics was issued",
        [nameof(LogisticsReceived)] = "The questionnaire was received",
        [nameof(AddressCorrected)] = "Addresses were corrected",
        [nameof(CodeReissued)] = "The secret link was reissued",
        [nameof(AddressFormSet)] = "Staff decided how a person is addressed",
        [nameof(LetterConfirmed)] = "Staff confirmed that a letter arrived",
        [nameof(LetterRepeated)] = "A letter was sent again",
        [nameof(AttentionRaised)] = "Something needs attention",
        [nameof(AttentionAssigned)] = "An item was assigned",
        [nameof(AttentionClosed)] = "An item was closed",
        [nameof(LetterWithdrawn)] = "A letter was not sent",
        [nameof(CaseWithdrawn)] = "The case was withdrawn",
        [nameof(CaseClosed)] = "The event is over; the case was closed",
        [nameof(PersonalDataErased)] = "Personal data was erased",
    };

    /// <summary>The kinds of fact that have words of their own.</summary>
    public static IReadOnlyCollection<string> Known => Titles.Keys;

    public static string Title(FactView fact) => Titles.GetValueOrDefault(fact.Kind, fact.Kind);

    public static string Actor(FactView fact) => fact.By ?? fact.Actor switch
    {
        nameof(ActorKind.State) => "the state",
        nameof(ActorKind.Clock) => "the clock",
        _ => "staff",
    };

    /// <summary>What the fact holds beyond its title; empty where there is nothing, or where it was erased.</summary>
    public static IReadOnlyList<string> Details(FactView fact, Campaign campaign)
    {
        if (fact.Erased)
        {
            return ["Its particulars were erased."];
        }

        JsonObject content = fact.Content ?? [];
        return [.. Of(fact.Kind, content, campaign).Where(line => !string.IsNullOrEmpty(line))];
    }

    /// <summary>The reply that a fact holds; null where it holds none, or where it was erased.</summary>
    public static Reply? ReplyOf(FactView fact) =>
        fact.Content?["reply"] is { } reply ? reply.Deserialize(HeraldJson.Stored.Reply) : null;

    /// <summary>The fact on one line: what, who, when.</summary>
    public static string Line(FactView fact, Campaign campaign) =>
        string.Join(". ", [Title(fact), .. Details(fact, campaign), $"{Actor(fact)}, {DeskWords.Time(fact.At, campaign)}"]);

    private static IEnumerable<string> Of(string kind, JsonObject content, Campaign campaign)
    {
        switch (kind)
        {
            case nameof(DeadlineExtended):
                return [$"Last day to reply: {Text(content, "lastDay")}"];
            case nameof(ReminderIssued) or nameof(LogisticsReminderIssued):
                return [$"For {Text(content, "day")}"];
            case nameof(InvitationReleased):
                return [$"No. {Text(content, "number")}: {Person(content)}", content["replaces"] is { } old ? $"Replaces No. {old}" : ""];
            case nameof(InvitationCancelled):
                return [$"{Text(content, "office")}, revision {Text(content, "revision")}"];
            case nameof(LogisticsReceived):
                return [$"Version {Text(content, "version")}, {(Text(content, "complete") == "true" ? "complete" : "incomplete")}"];
            case nameof(AddressCorrected):
                return [$"{Text(content, "side")}: {string.Join(", ", (content["addresses"] as JsonArray ?? []).Select(a => $"{a}"))}"];
            case nameof(CodeReissued):
                return [$"Generation {Text(content, "generation")}; the earlier ones are void"];
            case nameof(LetterWithdrawn):
                return [$"{Text(content, "letterKey")}: {Text(content, "reason")}"];
            case nameof(AddressFormSet):
                return [Person(content), Text(content, "form"), Text(content, "salutation")];
            case nameof(LetterConfirmed):
                return [$"{Text(content, "letterKey")}: {Text(content, "note")}"];
            case nameof(LetterRepeated):
                return [$"{Text(content, "letterKey")} as {Text(content, "as")}"];
            case nameof(AttentionRaised):
                return [Kind(Text(content["item"] as JsonObject ?? [], "kind")), Text(content["item"] as JsonObject ?? [], "letter")];
            case nameof(AttentionAssigned):
                return [$"{Text(content, "id")}: {Text(content, "to")} looks after it"];
            case nameof(AttentionClosed):
                return [$"{Text(content, "id")}: {Text(content, "reason")}"];
            case nameof(CaseListed):
                return [];
            default:
                Reply? reply = content["reply"]?.Deserialize(HeraldJson.Stored.Reply);
                return [ReplyWords.Told(reply, campaign) ?? "", Text(content, "reason"), Text(content, "note"), Text(content, "to")];
        }
    }

    private static string Kind(string name) => Enum.TryParse(name, out AttentionKind kind) ? DeskWords.Of(kind) : name;

    private static string Person(JsonObject content) => content["person"] is JsonObject person
        ? string.Join(", ", new[] { $"{Text(person, "givenName")} {Text(person, "surname")}".Trim(), Text(person, "title") }.Where(t => t.Length > 0).Select(Bidi.Isolate))
        : "";

    private static string Text(JsonObject content, string name) => content[name]?.ToString() ?? "";
}

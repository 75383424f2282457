using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Pages.Shared;

namespace Herald.Functions.Desk.Pages.Story;

/// <summary>The replies of a case side by side, and what changed from one to the next.</summary>
public sealed class ReplyComparison
{
    private ReplyComparison(IReadOnlyList<string> heads, IReadOnlyList<ComparedRow> rows) => (Heads, Rows) = (heads, rows);

    /// <summary>One a reply, the oldest first.</summary>
    internal IReadOnlyList<string> Heads { get; }

    internal IReadOnlyList<ComparedRow> Rows { get; }

    internal static ReplyComparison Of(IReadOnlyList<FactView> facts, Campaign campaign)
    {
        (FactView Fact, Reply Reply)[] replies =
            [.. facts.Select(fact => (fact, FactWords.ReplyOf(fact)!)).Where(pair => pair.Item2 is not null).DistinctBy(pair => pair.Item2.Version)];
        (string Label, Func<Reply, string> Value)[] questions =
        [
            ("Received", reply => $"{DeskWords.Time(reply.ReceivedAt, campaign)}, {DeskWords.Of(reply.Channel)}"),
            ("Document", reply => reply.Document ?? ""),
            ("Answer", reply => DeskWords.Of(reply.Content.Answer)),
            ("Head of state", reply => Person(reply, Office.HeadOfState)),
            ("Head of government", reply => Person(reply, Office.HeadOfGovernment)),
            ("Programme", reply => Parts(reply.Content.Parts, campaign)),
            ("Wishes to speak", reply => Parts(reply.Content.Speaking, campaign)),
            ("Contact", reply => Lines(reply.Content.Contact?.Name, reply.Content.Contact?.Email, reply.Content.Contact?.Phone)),
            ("Note", reply => reply.Content.Note ?? ""),
        ];
        return new ReplyComparison(
            [.. replies.Select(pair => $"{pair.Reply.Version}. {FactWords.Title(pair.Fact)}")],
            [.. questions.Select(q => Row(q.Label, [.. replies.Select(pair => q.Value(pair.Reply))])).Where(row => row.Cells.Any(cell => cell.Text.Length > 0))]);
    }

    private static ComparedRow Row(string label, IReadOnlyList<string> values) =>
        new(label, [.. values.Select((value, i) => new ComparedCell(value, i > 0 && label != "Received" && value != values[i - 1]))]);

    private static string Person(Reply reply, Office office) => reply.Content.Invitees.FirstOrDefault(i => i.Office == office) is { } person
        ? Lines(
            person.FullName, person.Title, person.FormOfAddress, person.SubstituteLevel is { } level ? $"Substitute: {level}" : null)
        : "";

    private static string Parts(IReadOnlyList<string> parts, Campaign campaign) =>
        Lines([.. parts.Select(part => campaign.Programme.FirstOrDefault(p => p.Id == part)?.Name.English ?? part)]);

    private static string Lines(params string?[] lines) => string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));
}

/// <summary>A question, and what each reply says to it.</summary>
public sealed record ComparedRow(string Label, IReadOnlyList<ComparedCell> Cells);

/// <summary>What a reply says.</summary>
/// <param name="Text">Its words, on several lines where there are several.</param>
/// <param name="Changed">Whether the reply before it said otherwise.</param>
public sealed record ComparedCell(string Text, bool Changed);

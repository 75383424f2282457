using Herald.Domain.Letters;

namespace Herald.Functions.Desk.Overview;

/// <summary>The letters of a campaign.</summary>
/// <param name="Statuses">How many there are by status; statuses without letters are left out.</param>
/// <param name="Problems">Those that did not arrive, or may not have gone, oldest first.</param>
internal sealed record LetterCounts(int Total, IReadOnlyDictionary<string, int> Statuses, IReadOnlyList<LetterProblem> Problems)
{
    public static LetterCounts Of(IReadOnlyList<LetterProblem> letters) => new(
        letters.Count,
        letters.GroupBy(letter => letter.Status).OrderBy(g => g.Key).ToDictionary(g => g.Key.ToString(), g => g.Count()),
        [.. letters.Where(letter => IsProblem(letter.Status)).OrderBy(letter => letter.DueAt)]);

    private static bool IsProblem(LetterStatus status) =>
        status is LetterStatus.Bounced or LetterStatus.Dropped or LetterStatus.Failed or LetterStatus.Unknown;
}

/// <summary>A letter that staff must look at.</summary>
internal sealed record LetterProblem(string Code, string Letter, LetterKind Kind, LetterStatus Status, DateTimeOffset DueAt);

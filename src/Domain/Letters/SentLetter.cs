namespace Herald.Domain.Letters;

/// <summary>A letter of a case, as far as it matters for what staff may do with it.</summary>
/// <param name="Intent">What it is.</param>
/// <param name="Status">What became of it.</param>
/// <param name="WentAt">When it was handed over, or may have been; null where it certainly was not.</param>
/// <param name="Recipients">The addresses that it was written to.</param>
/// <param name="Unreached">Those among them that it did not reach.</param>
public sealed record SentLetter(
    LetterIntent Intent, LetterStatus Status, DateTimeOffset? WentAt, IReadOnlyList<string> Recipients, IReadOnlyList<string> Unreached);

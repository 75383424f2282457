using Herald.Domain.Cases;

namespace Herald.Domain.Letters;

/// <summary>What is known of a letter, as far as a decision needs it.</summary>
/// <param name="Key">The letter's key.</param>
/// <param name="Troubles">What went wrong with it; empty for most.</param>
/// <param name="Repeats">The key of the letter that it repeats; null for most.</param>
public sealed record LetterFate(string Key, IReadOnlyList<LetterTrouble> Troubles, string? Repeats = null);

/// <summary>Something that went wrong with a letter.</summary>
/// <param name="Kind">What.</param>
/// <param name="Since">When it was reported; null where nobody reported it.</param>
public sealed record LetterTrouble(AttentionKind Kind, DateTimeOffset? Since);

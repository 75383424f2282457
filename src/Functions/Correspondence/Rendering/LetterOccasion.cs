using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>What a letter is written about.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Case">The case as it stands.</param>
/// <param name="Intent">Which letter.</param>
/// <param name="Code">The case's secret code, in groups.</param>
/// <param name="Now">The day of the letter.</param>
/// <param name="IsDraft">Whether number and date of an invitation are still to come: blanks stand in their places, so that the same draft
/// reads the same tomorrow.</param>
internal sealed record LetterOccasion(Campaign Campaign, Case Case, LetterIntent Intent, string Code, DateTimeOffset Now, bool IsDraft = false);

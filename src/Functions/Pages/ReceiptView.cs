using Herald.Domain.Cases;

namespace Herald.Functions.Pages;

/// <summary>What a receipt says.</summary>
/// <param name="Number">Names what was stored.</param>
/// <param name="At">When it was stored.</param>
/// <param name="Stage">Where it led the case.</param>
/// <param name="Late">What it means that it came late: the key of a text; null when it came in time.</param>
/// <param name="Missing">What is still missing: keys of texts.</param>
/// <param name="Same">Whether it is shown because the same was sent again.</param>
public sealed record ReceiptView(string Number, DateTimeOffset At, Stage Stage, string? Late, IReadOnlyList<string> Missing, bool Same);

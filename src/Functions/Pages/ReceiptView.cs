using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Reading;

namespace Herald.Functions.Pages;

/// <summary>What a receipt shows.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Case">The case as it stands now.</param>
/// <param name="Receipt">Names what was stored.</param>
/// <param name="At">When it was stored.</param>
/// <param name="Stage">Where it led the case.</param>
/// <param name="Again">Whether it had been stored before.</param>
/// <param name="Sent">What was filled in.</param>
public sealed record ReceiptView(Campaign Campaign, Case Case, string Receipt, DateTimeOffset At, Stage Stage, bool Again, Fields Sent);

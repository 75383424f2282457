using Herald.Domain.Cases;
using Herald.Functions.Forms;

namespace Herald.Functions.Interest;

/// <summary>The receipt of an expression of interest, for programs.</summary>
/// <param name="Receipt">Names the reply: to be quoted in questions about it.</param>
/// <param name="ReceivedAt">When it was stored.</param>
/// <param name="Stage">Where it led the case.</param>
/// <param name="Late">Whether it came after the deadline.</param>
/// <param name="Links">Where to go from here.</param>
internal sealed record ReplyReceipt(string Receipt, DateTimeOffset ReceivedAt, Stage Stage, bool Late, ReceiptLinks Links);

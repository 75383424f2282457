using Herald.Domain.Cases;
using Herald.Functions.Forms;

namespace Herald.Functions.Logistics;

/// <summary>The receipt of a questionnaire, for programs.</summary>
/// <param name="Receipt">Names the questionnaire: to be quoted in questions about it.</param>
/// <param name="ReceivedAt">When it was stored.</param>
/// <param name="Stage">Where it led the case.</param>
/// <param name="Complete">Whether every required answer is there.</param>
/// <param name="Missing">The paths of those that are not.</param>
/// <param name="Links">Where to go from here.</param>
internal sealed record QuestionnaireReceipt(
    string Receipt, DateTimeOffset ReceivedAt, Stage Stage, bool Complete, IReadOnlyList<string> Missing, ReceiptLinks Links);

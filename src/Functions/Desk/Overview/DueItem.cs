using Herald.Domain.Cases;

namespace Herald.Functions.Desk.Overview;

/// <summary>Something that falls on today, or that waits for staff.</summary>
/// <param name="Id">A stable word for programs: reminder, reply-deadline.</param>
/// <param name="Text">A sentence for people.</param>
/// <param name="Count">How many cases, or items of cases, it is about.</param>
/// <param name="At">When it is due; null for what waits.</param>
/// <param name="Kind">The kind of thing that staff must look at, for the list's filter <c>concern</c>; null for other things.</param>
internal sealed record DueItem(string Id, string Text, int Count, DateTimeOffset? At = null, AttentionKind? Kind = null);

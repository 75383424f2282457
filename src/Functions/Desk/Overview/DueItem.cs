namespace Herald.Functions.Desk.Overview;

/// <summary>Something that falls on today, or that waits for staff.</summary>
/// <param name="Id">A stable word for programs: reminder, reply-deadline.</param>
/// <param name="Text">A sentence for people.</param>
/// <param name="Count">How many cases it is about.</param>
/// <param name="At">When it is due; null for what waits.</param>
internal sealed record DueItem(string Id, string Text, int Count, DateTimeOffset? At = null);

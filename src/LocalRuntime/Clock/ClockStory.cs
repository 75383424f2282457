namespace Herald.LocalRuntime.Clock;

/// <summary>What the last move of the clock did.</summary>
/// <param name="From">Where it stood.</param>
/// <param name="To">Where it stands since.</param>
/// <param name="Letters">How many letters the mail got meanwhile.</param>
internal sealed record ClockStory(DateTimeOffset From, DateTimeOffset To, int Letters);

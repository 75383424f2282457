namespace Herald.LocalRuntime.Clock;

/// <summary>A move of the clock: to an instant, by a span, or to the next timer. A jump passes all timers at once, as an outage does.</summary>
internal sealed record ClockMove(DateTimeOffset? To, TimeSpan? By, bool Next = false, bool Jump = false)
{
    /// <exception cref="FormatException">It says nothing, or two things.</exception>
    public ClockMove Checked() => (To is null ? 0 : 1) + (By is null ? 0 : 1) + (Next ? 1 : 0) == 1 && !(Next && Jump)
        ? this
        : throw new FormatException("A move is to an instant, by a span, or to the next timer.");

    public Task ApplyAsync(VirtualClock clock, CancellationToken cancellation) => this switch
    {
        { Next: true } => clock.AdvanceToNextAsync(cancellation),
        { Jump: true } => clock.JumpToAsync(To ?? clock.GetUtcNow() + By!.Value, cancellation),
        { To: { } to } => clock.AdvanceToAsync(to, cancellation),
        _ => clock.AdvanceByAsync(By!.Value, cancellation),
    };
}

namespace Herald.Benchmarks.Report;

/// <summary>A number that was measured.</summary>
/// <param name="Name">What it is, with its unit where it is no ratio.</param>
/// <param name="Rounds">What each round measured, in their order.</param>
/// <param name="Goal">What it has to be; null where it is only told.</param>
internal sealed record Number(string Name, IReadOnlyList<double> Rounds, Goal? Goal = null)
{
    /// <summary>A number that was measured once.</summary>
    public Number(string name, double value, Goal? goal = null)
        : this(name, [value], goal)
    {
    }

    /// <summary>The median of the rounds.</summary>
    public double Value { get; } = Medians.Of(Rounds);

    /// <summary>Whether the goal is met; null without one.</summary>
    public bool? Holds => Goal?.IsMetBy(Value);
}

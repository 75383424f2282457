using System.Globalization;

namespace Herald.Benchmarks.Report;

/// <summary>What a number has to be.</summary>
internal sealed record Goal
{
    private readonly double limit;
    private readonly bool isCeiling;

    private Goal(double limit, bool isCeiling) => (this.limit, this.isCeiling) = (limit, isCeiling);

    public static Goal AtMost(double limit) => new(limit, true);

    public static Goal AtLeast(double limit) => new(limit, false);

    public bool IsMetBy(double value) => isCeiling ? value <= limit : value >= limit;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(isCeiling ? "<=" : ">=")} {limit}");
}

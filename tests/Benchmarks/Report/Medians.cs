namespace Herald.Benchmarks.Report;

/// <summary>What stands for many rounds on a noisy machine.</summary>
internal static class Medians
{
    public static double Of(IReadOnlyList<double> rounds)
    {
        double[] sorted = [.. rounds.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Round by round, the one side over the other: what disturbed both sides of a round falls out.</summary>
    public static double[] Ratios(IReadOnlyList<double> above, IReadOnlyList<double> below) =>
        [.. above.Zip(below, (a, b) => a / b)];
}

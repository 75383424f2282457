using System.Diagnostics;

namespace Herald.Benchmarks.Support;

/// <summary>Does something many times, some at once.</summary>
internal static class Load
{
    private const int Concurrency = 8;

    /// <summary>How many seconds it takes to do each once, by its number.</summary>
    public static async Task<double> SecondsAsync(int first, int count, Func<int, CancellationToken, Task> act, CancellationToken cancellation)
    {
        long begun = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(first, count),
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellation },
            async (number, token) => await act(number, token));
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}

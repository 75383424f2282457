using System.Text.Json;

namespace Herald.Benchmarks.Report;

/// <summary>The numbers as JSON: <c>[{name, value, goal, holds, rounds}]</c>.</summary>
internal static class NumberFile
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task WriteAsync(FileInfo file, IEnumerable<Number> numbers, CancellationToken cancellation)
    {
        var rows = numbers.Select(n => new { n.Name, n.Value, Goal = n.Goal?.ToString(), n.Holds, n.Rounds });
        await using FileStream stream = file.Create();
        await JsonSerializer.SerializeAsync(stream, rows, Readable, cancellation);
    }
}

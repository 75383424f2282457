using System.Globalization;
using Spectre.Console;

namespace Herald.Benchmarks.Report;

/// <summary>Shows the numbers on the console.</summary>
internal static class NumberTable
{
    /// <summary>Runs the comparisons one after the other, telling what is going on, and then shows what they measured.</summary>
    public static async Task<List<Number>> ShowAsync(IEnumerable<Comparison> comparisons, CancellationToken cancellation)
    {
        List<Number> numbers = [];
        foreach (Comparison comparison in comparisons)
        {
            AnsiConsole.MarkupLineInterpolated($"[bold]{comparison.Name}[/]");
            ConsoleLines progress = new();
            IReadOnlyList<Number> measured = await comparison.RunAsync(progress, cancellation);
            AnsiConsole.Write(Render(measured));
            numbers.AddRange(measured);
        }

        return numbers;
    }

    private static Table Render(IEnumerable<Number> numbers)
    {
        Table table = new Table().Border(TableBorder.Minimal).AddColumns("Number", "Median", "Goal", "", "Rounds");
        table.Columns[1].RightAligned();
        foreach (Number number in numbers)
        {
            string verdict = number.Holds switch
            {
                true => "[green]holds[/]",
                false => "[red]does not hold[/]",
                null => "",
            };
            table.AddRow(
                Markup.Escape(number.Name),
                Short(number.Value),
                number.Goal?.ToString() ?? "",
                verdict,
                number.Rounds.Count > 1 ? string.Join(' ', number.Rounds.Select(Short)) : "");
        }

        return table;
    }

    private static string Short(double value) =>
        value.ToString(Math.Abs(value) >= 100 ? "N0" : "0.##", CultureInfo.InvariantCulture);

    // At once and in order, which Progress<T> does not promise.
    private sealed class ConsoleLines : IProgress<string>
    {
        public void Report(string value) => AnsiConsole.MarkupLineInterpolated($"[grey]  {value}[/]");
    }
}

using System.CommandLine;
using Herald.Benchmarks;
using Herald.Benchmarks.Report;

Option<FileInfo?> json = new("--json") { Description = "Writes the numbers to this file too." };
Option<string?> only = new("--only") { Description = "Runs one comparison." };
only.AcceptOnlyFromAmong([.. Comparison.All.Select(c => c.Name)]);
RootCommand root = new("Measures Herald against what a hand-written equivalent costs, on this machine, in the same run.") { json, only };
root.SetAction(async (arguments, cancellation) =>
{
    IEnumerable<Comparison> chosen = Comparison.All.Where(c => arguments.GetValue(only) is null || c.Name == arguments.GetValue(only));
    List<Number> numbers = await NumberTable.ShowAsync(chosen, cancellation);
    if (arguments.GetValue(json) is { } file)
    {
        await NumberFile.WriteAsync(file, numbers, cancellation);
    }

    return numbers.Exists(n => n.Holds == false) ? 1 : 0;
});
return await root.Parse(args).InvokeAsync();

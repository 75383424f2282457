using System.Globalization;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Rehearsal.Costs;
using Herald.Rehearsal.Invariants;
using Herald.Rehearsal.Scripts;
using Spectre.Console;

namespace Herald.Rehearsal.Reporting;

/// <summary>Prints what a rehearsal came to.</summary>
internal sealed class Report(IAnsiConsole console)
{
    private const int ViolationsShown = 5;

    public void Announce(Script script)
    {
        Campaign campaign = script.Setting.Campaign;
        console.MarkupLineInterpolated($"[bold]{campaign.Reference}[/], {campaign.Organisation.Short.English}: {campaign.Subject.English}");
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{script.Parts.Count} states, {script.Setting.Opens:yyyy-MM-dd} to {script.Setting.Ends:yyyy-MM-dd}, deadline {campaign.Replies.LastDay:yyyy-MM-dd}, seed {script.Seed}");
    }

    public void Print(RehearsalResult result)
    {
        console.Write(Stages(result));
        console.Write(Letters(result));
        console.Write(Sheet(result));
        console.Write(Cost(result));
        console.Write(Executions(result));
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"GB-seconds on instances of 2 GB: {result.Cost.MeasuredGigabyteSeconds:F0} by the durations of this machine, {result.Cost.SecondEachGigabyteSeconds:F0} at a second an execution; none beside another.");
        console.Write(Findings(result));
        SubmissionCounts submissions = result.Submissions;
        console.MarkupLineInterpolated(
            $"{submissions.Posted} submissions posted: {submissions.Accepted} accepted, {submissions.Rejected} rejected, {result.Performance.LostSubmissions().Count} lost. {result.Performance.DuplicateLetters().Count} letters twice, {result.UnexplainedLetters} unexplained.");
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{result.Wall.TotalSeconds:F1} s; at most {result.PeakRssBytes / 1048576.0:F0} MiB; orchestrations: {string.Join(", ", result.Orchestrations.Select(o => $"{o.Value} {o.Key}"))}.");
        console.MarkupLine(result.Holds ? "[green bold]Every invariant holds.[/]" : "[red bold]An invariant is broken.[/]");
    }

    private static Table Stages(RehearsalResult result)
    {
        Table table = new Table().Title("States by stage, before the cases close").AddColumns("Stage", "States", "In the script", "Played by");
        ILookup<Stage, Part> expected = result.Performance.Script.Parts.ToLookup(part => part.Ending.Stage);
        foreach (Stage stage in result.Stages.Keys.Union(expected.Select(group => group.Key)).Order())
        {
            IEnumerable<string> roles = expected[stage].CountBy(part => part.Role).OrderByDescending(role => role.Value).Select(role => $"{role.Key} {role.Value}");
            table.AddRow(stage.ToString(), Text(result.Stages.GetValueOrDefault(stage)), Text(expected[stage].Count()), Markup.Escape(string.Join(", ", roles)));
        }

        return Numeric(table, 1, 2);
    }

    private static Table Letters(RehearsalResult result)
    {
        Table table = new Table().Title("Letters by kind and fate")
            .AddColumns("Letter", "Sent", "Arrived", "Bounced", "Dropped", "Unknown", "Failed", "Withdrawn", "Repeats");
        table.Columns[0].NoWrap();
        LetterFates all = new(0, 0, 0, 0, 0, 0, 0, 0);
        foreach ((LetterKind kind, LetterFates fates) in result.Letters)
        {
            AddFates(table, kind.ToString(), fates);
            all = all.Plus(fates);
        }

        AddFates(table, "All", all);
        return Numeric(table, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    private static void AddFates(Table table, string name, LetterFates f) => table.AddRow(
        name, Text(f.Sent), Text(f.Delivered), Text(f.Bounced), Text(f.Dropped), Text(f.Unknown), Text(f.Failed), Text(f.Withdrawn), Text(f.Repeats));

    private static Table Sheet(RehearsalResult result)
    {
        string[] languages = [.. result.Sheet.Values.SelectMany(kind => kind.Keys).Distinct().Order(StringComparer.Ordinal)];
        Table table = new Table().Title("Letters that went out, by kind and language").AddColumns(["Letter", .. languages]);
        foreach ((LetterKind kind, IReadOnlyDictionary<string, int> counts) in result.Sheet)
        {
            table.AddRow([kind.ToString(), .. languages.Select(language => Text(counts.GetValueOrDefault(language)))]);
        }

        return Numeric(table, [.. Enumerable.Range(1, languages.Length)]);
    }

    private static Table Cost(RehearsalResult result)
    {
        Table table = new Table().Title("Requests to storage").AddColumns("Cause", "Requests", "Per case");
        foreach ((string cause, long requests) in result.Cost.Requests.OrderByDescending(cause => cause.Value))
        {
            table.AddRow(Markup.Escape(cause), Text(requests), PerCase(requests, result));
        }

        table.AddRow("All", Text(result.Requests), PerCase(result.Requests, result));
        table.AddRow("Goal", "", $"at most {RehearsalResult.MostRequestsPerCase}");
        return Numeric(table, 1, 2);
    }

    private static Table Executions(RehearsalResult result)
    {
        Table table = new Table().Title("Executions of functions").AddColumns("Function", "Times", "Per case", "Milliseconds each");
        foreach ((string function, Executions ran) in result.Cost.Functions.OrderByDescending(function => function.Value.Times))
        {
            table.AddRow(
                Markup.Escape(function), Text(ran.Times), PerCase(ran.Times, result),
                (ran.Duration / ran.Times).TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture));
        }

        table.AddRow("Turns of the orchestrator", Text(result.Cost.Turns), PerCase(result.Cost.Turns, result), "");
        table.AddRow("All", Text(result.Cost.TimesInAll), PerCase(result.Cost.TimesInAll, result), "");
        return Numeric(table, 1, 2, 3);
    }

    private static Table Findings(RehearsalResult result)
    {
        Table table = new Table().Title("Invariants").AddColumns("", "What must hold");
        foreach (Finding finding in result.Findings)
        {
            string[] shown = [.. finding.Violations.Take(ViolationsShown)];
            string more = finding.Violations.Count > shown.Length ? $"\n  and {finding.Violations.Count - shown.Length} more" : "";
            table.AddRow(
                finding.Holds ? "[green]holds[/]" : "[red]broken[/]",
                Markup.Escape(finding.Name + string.Concat(shown.Select(violation => $"\n  {violation}")) + more));
        }

        return table;
    }

    private static Table Numeric(Table table, params int[] columns)
    {
        foreach (int column in columns)
        {
            table.Columns[column].RightAligned();
        }

        return table.RoundedBorder();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string PerCase(long requests, RehearsalResult result) =>
        ((double)requests / result.States).ToString("F1", CultureInfo.InvariantCulture);
}

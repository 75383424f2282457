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
        console.Write(Cost(result));
        console.Write(Executions(result));
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"GB-seconds on instances of 2 GB: {result.Cost.MeasuredGigabyteSeconds:F0} by the durations of this machine, {result.Cost.SecondEachGigabyteSeconds:F0} at a second an execution; none beside another.");
        console.Write(Findings(result));
        SubmissionCounts submissions = result.Submissions;
        console.MarkupLineInterpolated(
            $"{submissions.Posted} submissions posted: {submissions.Accepted} accepted, {submissions.Rejected} rejected, {result.Performance.LostSubmissions().Count} lost. {result.Performance.DuplicateLetters().Count} letters twice.");
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
        Table table = new Table().Title("Letters by kind").AddColumns("Letter", "Sent", "Delivered", "Bounced", "Unknown");
        foreach ((LetterKind kind, LetterFates fates) in result.Letters)
        {
            table.AddRow(kind.ToString(), Text(fates.Sent), Text(fates.Delivered), Text(fates.Bounced), Text(fates.Unknown));
        }

        IEnumerable<LetterFates> all = result.Letters.Values;
        table.AddRow("All", Text(all.Sum(f => f.Sent)), Text(all.Sum(f => f.Delivered)), Text(all.Sum(f => f.Bounced)), Text(all.Sum(f => f.Unknown)));
        return Numeric(table, 1, 2, 3, 4);
    }

    private static Table Cost(RehearsalResult result)
    {
        Table table = new Table().Title("Requests to storage").AddColumns("Cause", "Requests", "Per case");
        foreach ((string cause, long requests) in result.Cost.Requests.OrderByDescending(cause => cause.Value))
        {
            table.AddRow(Markup.Escape(cause), Text(requests), PerCase(requests, result));
        }

        table.AddRow("All", Text(result.Requests), PerCase(result.Requests, result));
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

using System.Globalization;
using Herald.Rehearsal.Input;
using Herald.Rehearsal.Playing;
using Herald.Rehearsal.Reporting;
using Spectre.Console;

namespace Herald.Rehearsal.Cli;

/// <summary>Runs a rehearsal for somebody who watches.</summary>
internal sealed class RehearsalProgram(IAnsiConsole console)
{
    /// <summary>Every invariant holds.</summary>
    public const int Success = 0;

    /// <summary>An invariant is broken.</summary>
    public const int Broken = 1;

    /// <summary>There is nothing to rehearse: a file is missing or wrong.</summary>
    public const int Unusable = 2;

    public async Task<int> RunAsync(RehearsalOptions options, CancellationToken cancellation)
    {
        try
        {
            RehearsalInput input = RehearsalInput.Read(options.Campaign, options.Directory, options.States);
            RehearsalRun run = new(input, options.Seed);
            Report report = new(console);
            report.Announce(run.Script);
            RehearsalResult result = await WatchAsync(run, cancellation);
            report.Print(result);
            return Conclude(result, options.Json);
        }
        catch (RehearsalException e)
        {
            console.MarkupLineInterpolated($"[red]{e.Message}[/]");
            return Unusable;
        }
    }

    /// <summary>Writes the file, and tells the exit code.</summary>
    public static int Conclude(RehearsalResult result, FileInfo? json)
    {
        if (json is not null)
        {
            ResultFile.Of(result).Write(json);
        }

        return result.Holds ? Success : Broken;
    }

    private Task<RehearsalResult> WatchAsync(RehearsalRun run, CancellationToken cancellation) => console
        .Progress()
        .AutoClear(true)
        .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .StartAsync(context =>
        {
            ProgressTask task = context.AddTask("starting the app", maxValue: 1);
            return run.RunAsync(new Ticker(task), cancellation);
        });

    private sealed class Ticker(ProgressTask task) : IProgress<Headway>
    {
        public void Report(Headway value)
        {
            task.Value = value.Share;
            task.Description = string.Create(CultureInfo.InvariantCulture, $"{value.Day:d MMMM yyyy}, {value.Submissions} submissions");
        }
    }
}

using System.CommandLine;
using Herald.Rehearsal.Input;

namespace Herald.Rehearsal.Cli;

/// <summary>The command line.</summary>
internal static class RehearsalCommand
{
    private const int MostStates = 10_000;
    private const int UsualSeed = 1;

    private static readonly Option<FileInfo> Campaign = new("--campaign")
    {
        Description = "The campaign (JSON)",
        DefaultValueFactory = _ => SampleFiles.Campaign,
    };

    private static readonly Option<FileInfo> Directory = new("--directory")
    {
        Description = "The directory of states (CSV)",
        DefaultValueFactory = _ => SampleFiles.Directory,
    };

    private static readonly Option<int?> States = new("--states")
    {
        Description = "How many states take part: the first of the directory, and beyond it synthetic ones",
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Chooses who behaves how; the same seed gives the same stages and letters",
        DefaultValueFactory = _ => UsualSeed,
    };

    private static readonly Option<FileInfo?> Json = new("--json")
    {
        Description = "Writes the result to this file",
    };

    /// <summary>The root command, which hands its options to <paramref name="run"/> and exits with what that answers.</summary>
    public static RootCommand Create(Func<RehearsalOptions, CancellationToken, Task<int>> run)
    {
        RootCommand command = new("Plays a whole campaign on a virtual clock, before a single letter leaves.") { Campaign, Directory, States, Seed, Json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(States) is { } given && given.Errors.Any() is false && given.GetValueOrDefault<int?>() is < 1 or > MostStates)
            {
                result.AddError($"--states must be from 1 to {MostStates}.");
            }
        });
        command.SetAction((parsed, cancellation) => run(
            new RehearsalOptions(
                parsed.GetRequiredValue(Campaign), parsed.GetRequiredValue(Directory), parsed.GetValue(States), parsed.GetValue(Seed), parsed.GetValue(Json)),
            cancellation));
        return command;
    }
}

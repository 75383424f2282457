using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Herald.Rehearsal.Input;

namespace Herald.Rehearsal.Cli;

/// <summary>The command line.</summary>
internal static class RehearsalCommand
{
    private const int MostStates = 10_000;
    private const int UsualSeed = 1;

    /// <summary>The root command, which hands its options to <paramref name="run"/> and exits with what that answers.</summary>
    public static RootCommand Create(Func<RehearsalOptions, CancellationToken, Task<int>> run)
    {
        Option<FileInfo> campaign = new("--campaign") { Description = "The campaign (JSON)", DefaultValueFactory = _ => SampleFiles.Campaign };
        Option<FileInfo> directory = new("--directory") { Description = "The directory of states (CSV)", DefaultValueFactory = _ => SampleFiles.Directory };
        Option<int?> states = new("--states") { Description = "How many states take part: the first of the directory, and beyond it synthetic ones" };
        Option<int> seed = new("--seed")
        {
            Description = "Chooses who behaves how; the same seed gives the same stages and letters",
            DefaultValueFactory = _ => UsualSeed,
        };
        Option<FileInfo?> json = new("--json") { Description = "Writes the result to this file" };
        states.Validators.Add(CheckStates);

        RootCommand command = new("Plays a whole campaign on a virtual clock, before a single letter leaves.") { campaign, directory, states, seed, json };
        command.SetAction((parsed, cancellation) => run(
            new RehearsalOptions(
                parsed.GetRequiredValue(campaign), parsed.GetRequiredValue(directory), parsed.GetValue(states), parsed.GetValue(seed), parsed.GetValue(json)),
            cancellation));
        return command;
    }

    // What is no number at all is the parser's to complain of.
    private static void CheckStates(OptionResult result)
    {
        if (result.Tokens is [{ Value: var text }]
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count)
            && count is < 1 or > MostStates)
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--states must be from 1 to {MostStates}."));
        }
    }
}

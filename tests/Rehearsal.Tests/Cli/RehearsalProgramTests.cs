using Herald.Rehearsal.Cli;
using Herald.Rehearsal.Input;
using Spectre.Console;

namespace Herald.Rehearsal.Tests.Cli;

public sealed class RehearsalProgramTests : IDisposable
{
    private readonly StringWriter output = new();

    [Fact]
    public async Task Run_FileThatIsNotThere_ExitsWithTwoAndNamesIt()
    {
        Assert.Equal(RehearsalProgram.Unusable, await RunAsync(new FileInfo("nowhere.json"), SampleFiles.Directory));
        Assert.Contains("nowhere.json", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DirectoryAsCampaign_ExitsWithTwoAndNamesTheFault()
    {
        Assert.Equal(RehearsalProgram.Unusable, await RunAsync(SampleFiles.Directory, SampleFiles.Directory));
        Assert.Contains("is no campaign", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => output.Dispose();

    private Task<int> RunAsync(FileInfo campaign, FileInfo directory)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 1000;
        return new RehearsalProgram(console).RunAsync(new RehearsalOptions(campaign, directory, null, 1, null), CancellationToken.None);
    }
}

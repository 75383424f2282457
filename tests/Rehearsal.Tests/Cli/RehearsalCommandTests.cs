using System.CommandLine;
using Herald.Rehearsal.Cli;
using Herald.Rehearsal.Input;

namespace Herald.Rehearsal.Tests.Cli;

public sealed class RehearsalCommandTests
{
    private readonly List<RehearsalOptions> runs = [];

    [Fact]
    public async Task Invoke_NoOptions_RehearsesTheSample()
    {
        Assert.Equal(0, await InvokeAsync());

        RehearsalOptions options = Assert.Single(runs);
        Assert.Equal(SampleFiles.Campaign.FullName, options.Campaign.FullName);
        Assert.Equal(SampleFiles.Directory.FullName, options.Directory.FullName);
        Assert.Null(options.States);
        Assert.Null(options.Json);
    }

    [Fact]
    public async Task Invoke_EveryOption_IsHandedOn()
    {
        Assert.Equal(0, await InvokeAsync("--campaign", "a.json", "--directory", "b.csv", "--states", "300", "--seed", "42", "--json", "c.json"));

        RehearsalOptions options = Assert.Single(runs);
        Assert.Equal(("a.json", "b.csv", "c.json"), (options.Campaign.Name, options.Directory.Name, options.Json?.Name));
        Assert.Equal((300, 42), (options.States, options.Seed));
    }

    [Theory]
    [InlineData("--states", "0")]
    [InlineData("--states", "10001")]
    [InlineData("--states", "many")]
    [InlineData("--seed", "x")]
    [InlineData("--nonsense", "1")]
    public async Task Invoke_ImpossibleOption_RunsNothing(params string[] arguments)
    {
        Assert.NotEqual(0, await InvokeAsync(arguments));
        Assert.Empty(runs);
    }

    private Task<int> InvokeAsync(params string[] arguments) => RehearsalCommand
        .Create((options, _) =>
        {
            runs.Add(options);
            return Task.FromResult(0);
        })
        .Parse(arguments)
        .InvokeAsync(new InvocationConfiguration { Output = TextWriter.Null, Error = TextWriter.Null });
}

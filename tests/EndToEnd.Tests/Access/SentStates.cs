using System.Text.Json;
using Herald.EndToEnd.Tests.App;

namespace Herald.EndToEnd.Tests.Access;

/// <summary>An app in which the letter has gone to a few states, for all tests of a class.</summary>
public sealed class SentStates : IAsyncLifetime
{
    private static readonly string[] States = ["AU", "CN", "FR"];

    private HeraldApp? app;

    internal HeraldApp App => app ?? throw new InvalidOperationException("The app has not started.");

    public async Task InitializeAsync() => app = await HeraldApp.StartAsync(States);

    public async Task DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    /// <summary>All that is known of the cases: what happened to each, and every letter.</summary>
    internal async Task<string> KnownAsync()
    {
        List<string> known = [];
        foreach (string state in States)
        {
            JsonElement told = await App.CaseAsync(state);
            known.Add($"{state} {told.GetProperty("facts").GetRawText()} {told.GetProperty("letters").GetRawText()}");
        }

        return string.Join('\n', known);
    }
}

using Herald.EndToEnd.Tests.App;

namespace Herald.EndToEnd.Tests.Journeys;

/// <summary>An app in which the letter has gone to one state for each language of correspondence.</summary>
public sealed class SixLanguages : IAsyncLifetime
{
    private HeraldApp? app;

    internal HeraldApp App => app ?? throw new InvalidOperationException("The app has not started.");

    public async Task InitializeAsync() => app = await HeraldApp.StartAsync("CN", "EG", "ES", "FR", "IE", "RU");

    public async Task DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }
}

using Herald.EndToEnd.Tests.App;

namespace Herald.EndToEnd.Tests.Journeys;

/// <summary>An app in which the letter has gone to one state for each language of correspondence.</summary>
public sealed class SixLanguages : IAsyncLifetime
{
    private HeraldApp? app;

    /// <summary>Each language: its code, and what its pages say for <c>lang</c> and <c>dir</c>.</summary>
    internal static IReadOnlyList<(string Code, string Lang, string Dir)> All { get; } =
        [("en", "en", "ltr"), ("fr", "fr", "ltr"), ("es", "es", "ltr"), ("ru", "ru", "ltr"), ("zh", "zh-Hans", "ltr"), ("ar", "ar", "rtl")];

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

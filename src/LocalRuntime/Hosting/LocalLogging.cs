using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Hosting;

/// <summary>Where the app's log goes.</summary>
internal static class LocalLogging
{
    public static void Add(ILoggingBuilder logging, IConfiguration configuration, LocalHostOptions? embedded)
    {
        logging.AddConfiguration(configuration.GetSection("Logging"));
        if (embedded?.ConfigureLogging is { } configure)
        {
            configure(logging);
            return;
        }

        logging.SetMinimumLevel(embedded is null ? LogLevel.Information : LogLevel.Warning);
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning);
        logging.AddSimpleConsole(console => console.SingleLine = true);
    }
}

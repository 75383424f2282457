using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Hosting.Http;
using Herald.LocalRuntime.Hosting.Samples;

namespace Herald.LocalRuntime.Hosting;

/// <summary>Says on the console where everything is.</summary>
internal sealed class Banner(ListenSockets sockets, TimeProvider clock, LocalLinks links, SampleLoader samples)
{
    /// <summary>Breaks the silence before anything that may take long.</summary>
    public static void Announce() => Console.Out.WriteLine("  Starting the app with its storage, mail and clock; their addresses follow.");

    public async Task PrintAsync(CancellationToken cancellation)
    {
        string origin = $"http://localhost:{sockets.Port}";
        TextWriter console = Console.Out;
        console.WriteLine();
        foreach ((string name, string path) in links.All)
        {
            console.WriteLine($"  {name,-8} {origin}{path}");
        }

        console.WriteLine();
        if (await samples.FindOfferAsync(cancellation) is { } sample)
        {
            console.WriteLine($"  There is no data yet: the guide at {origin}/.local/ begins with the sample {sample.Name}.");
        }

        if (clock is VirtualClock)
        {
            console.WriteLine($"  The clock stands at {clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC until it is moved.");
        }

        console.WriteLine("  Ctrl+C stops.");
        console.WriteLine();
    }
}

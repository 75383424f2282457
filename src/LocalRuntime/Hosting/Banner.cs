using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Hosting.Http;

namespace Herald.LocalRuntime.Hosting;

/// <summary>Says on the console where everything is.</summary>
internal sealed class Banner(ListenSockets sockets, TimeProvider clock, LocalLinks links)
{
    public void Print()
    {
        string origin = $"http://localhost:{sockets.Port}";
        TextWriter console = Console.Out;
        console.WriteLine();
        foreach ((string name, string path) in links.All)
        {
            console.WriteLine($"  {name,-10} {origin}{path}");
        }

        console.WriteLine();
        console.WriteLine(clock is VirtualClock
            ? $"  The clock stands at {clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC until it is moved. Ctrl+C stops."
            : "  Ctrl+C stops.");
        console.WriteLine();
    }
}

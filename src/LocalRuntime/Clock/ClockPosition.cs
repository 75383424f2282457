using System.Globalization;
using Herald.LocalRuntime.Hosting;

namespace Herald.LocalRuntime.Clock;

/// <summary>The virtual clock's position in a file.</summary>
internal sealed class ClockPosition
{
    private readonly string path;

    private ClockPosition(string path, DateTimeOffset start) => (this.path, Start) = (path, start);

    /// <summary>Where the clock starts.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The stored position, or <paramref name="earliest"/> when that is later, as after an outage;
    /// <paramref name="otherwise"/> when nothing is stored or asked for.</summary>
    public static ClockPosition Open(string path, DateTimeOffset? earliest, Func<DateTimeOffset> otherwise)
    {
        DateTimeOffset? stored = File.Exists(path)
            ? DateTimeOffset.Parse(File.ReadAllText(path), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : null;
        DateTimeOffset start = stored is { } at && earliest is { } not ? Later(at, not) : stored ?? earliest ?? otherwise();
        ClockPosition position = new(path, start);
        if (start != stored)
        {
            position.Store(start);
        }

        return position;
    }

    public void Store(DateTimeOffset instant) =>
        AtomicFile.Write(path, instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}

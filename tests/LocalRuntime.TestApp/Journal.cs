using System.Collections.Concurrent;

namespace Herald.LocalRuntime.TestApp;

/// <summary>What the functions have seen, for the tests to look at.</summary>
public sealed class Journal
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public void Add(string line) => lines.Enqueue(line);
}

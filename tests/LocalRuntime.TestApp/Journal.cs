namespace Herald.LocalRuntime.TestApp;

/// <summary>What the functions have seen, for the tests to look at.</summary>
public sealed class Journal
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private readonly List<(string Line, TaskCompletionSource Seen)> waiters = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    public void Add(string line)
    {
        lock (gate)
        {
            lines.Add(line);
            waiters.Where(w => w.Line == line).ToList().ForEach(w => w.Seen.TrySetResult());
        }
    }

    /// <summary>Completes when the line is there.</summary>
    public Task WaitForAsync(string line)
    {
        lock (gate)
        {
            TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((line, seen));
            if (lines.Contains(line))
            {
                seen.SetResult();
            }

            return seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }
}

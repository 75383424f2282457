using Herald.Domain.Cases;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Signals;

/// <summary>Tells an orchestration that its case has changed. The case is committed by then; a hint that fails costs only time.</summary>
internal sealed class Hints(ILogger<Hints> log)
{
    /// <summary>The external event, raised without data. Lost, doubled, early or late ones change nothing.</summary>
    public const string CaseChanged = "CaseChanged";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    public async Task RaiseAsync(DurableTaskClient client, CaseKey key)
    {
        try
        {
            using CancellationTokenSource timeout = new(Longest);
            await client.RaiseEventAsync(key.ToString(), CaseChanged, null, timeout.Token).WaitAsync(timeout.Token);
        }
#pragma warning disable CA1031 // Whatever goes wrong here, the change is stored and the sweeper will hint again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.HintFailed(log, key.ToString(), e);
        }
    }
}

using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using Herald.Functions.Storage;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>A time in which SendGrid takes nothing.</summary>
/// <param name="Since">When it began.</param>
/// <param name="Until">When letters are tried again.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="NeedsPeople">Whether it will not pass by itself.</param>
internal sealed record Pause(DateTimeOffset Since, DateTimeOffset Until, string Reason, bool NeedsPeople);

/// <summary>While SendGrid takes nothing, no letter is tried. The pause stands in the table, so that it holds for every process and survives
/// a restart; each process looks at most once a minute (of the machine's time, because it is I/O that this spares).</summary>
internal sealed class OutboxPause(HeraldTable table, TimeProvider clock, ILogger<OutboxPause> log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly TableClient rows = table.For("pause");
    private long? readAt;
    private Pause? known;

    /// <summary>When the pause ends; null when there is none.</summary>
    public async Task<DateTimeOffset?> EndAsync(CancellationToken cancellation)
    {
        if (readAt is not { } stamp || Stopwatch.GetElapsedTime(stamp) > Fresh)
        {
            await FindAsync(cancellation);
        }

        return known is { } pause && pause.Until > clock.GetUtcNow() ? pause.Until : null;
    }

    /// <summary>The pause as it stands: also one whose time is over, until a letter has gone again. Null when there is none.</summary>
    public async Task<Pause?> FindAsync(CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await rows.GetEntityIfExistsAsync<TableEntity>(
            Keys.Outbox, Keys.Pause, cancellationToken: cancellation);
        Remember(found.HasValue ? From(found.Value!) : null);
        return known;
    }

    /// <summary>Nothing goes until <paramref name="until"/>.</summary>
    public async Task BeginAsync(DateTimeOffset until, string reason, bool needsPeople)
    {
        Pause pause = new(known?.Since ?? clock.GetUtcNow(), until, reason, needsPeople);
        TableEntity entity = new(Keys.Outbox, Keys.Pause)
        {
            ["Since"] = pause.Since,
            ["Until"] = pause.Until,
            ["Reason"] = pause.Reason,
            ["NeedsPeople"] = pause.NeedsPeople,
        };
        await rows.UpsertEntityAsync(entity, TableUpdateMode.Replace, CancellationToken.None);
        Remember(pause);
        if (needsPeople)
        {
            Log.OutboxPaused(log, reason, until);
        }
        else
        {
            Log.OutboxWaits(log, reason, until);
        }
    }

    /// <summary>A letter has gone: where there was a pause, it is over. No request where there was none.</summary>
    public Task LiftAsync() => known is null ? Task.CompletedTask : EndNowAsync(CancellationToken.None);

    /// <summary>Ends the pause at once. False where there is none.</summary>
    public async Task<bool> EndNowAsync(CancellationToken cancellation)
    {
        bool paused = await FindAsync(cancellation) is not null;
        if (paused)
        {
            await rows.DeleteEntityAsync(Keys.Outbox, Keys.Pause, ETag.All, cancellation);
            Remember(null);
            Log.OutboxResumed(log);
        }

        return paused;
    }

    private static Pause From(TableEntity entity) => new(
        entity.GetDateTimeOffset("Since")!.Value, entity.GetDateTimeOffset("Until")!.Value, entity.GetString("Reason"),
        entity.GetBoolean("NeedsPeople") ?? false);

    private void Remember(Pause? pause)
    {
        known = pause;
        readAt = Stopwatch.GetTimestamp();
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Hosting;
using Herald.LocalRuntime.Hosting.Http;
using Microsoft.Extensions.Logging;

namespace Herald.LocalRuntime.Mail;

/// <summary>Tells the app what became of its messages, as SendGrid's signed event webhook does: in batches, at least once.</summary>
internal sealed class MailEvents(
    MailStore store,
    MailBehaviours behaviours,
    LocalKeys keys,
    LocalSettings settings,
    ListenSockets sockets,
    TimeProvider clock,
    WorkTracker work,
    ILogger<MailEvents> logger) : IAsyncDisposable
{
    private const int Attempts = 3;

    private readonly MailEventQueue queue = new(clock, work);
    private readonly ConcurrentDictionary<string, int> unposted = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Random order = new(1);
    private Task running = Task.CompletedTask;

    /// <summary>Begins to post, first what an earlier run left.</summary>
    public void Start()
    {
        foreach (StoredMail left in store.Unposted())
        {
            Post(left);
        }

        running = Task.Run(RunAsync);
    }

    /// <summary>Queues the message's events.</summary>
    public void Post(StoredMail mail)
    {
        IReadOnlyList<MailEvent> events = MailEvent.Of(mail);
        unposted[mail.Id] = events.Count;
        queue.Add(events);
    }

    public async ValueTask DisposeAsync()
    {
        if (!stopping.IsCancellationRequested)
        {
            queue.Dispose();
            await stopping.CancelAsync();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync()
    {
        using HttpClient client = new() { BaseAddress = new Uri($"http://127.0.0.1:{sockets.Port}"), Timeout = TimeSpan.FromSeconds(30) };
        using ECDsa key = keys.OpenWebhookKey();
        while (await queue.TakeAsync(stopping.Token) is { } due)
        {
            MailBehaviour behaviour = behaviours.Current;
            MailEvent[] events = [.. due.Select(d => d.Event)];
            if (behaviour.ShuffleEvents == true)
            {
                order.Shuffle(events);
            }

            foreach (MailEvent[] batch in events.Chunk(behaviour.LargestBatch!.Value))
            {
                await PostBatchAsync(client, key, batch, behaviour.RepeatEvents!.Value);
            }

            due.ForEach(d => d.Piece.Dispose());
        }
    }

    private async Task PostBatchAsync(HttpClient client, ECDsa key, MailEvent[] batch, int times)
    {
        byte[] payload = MailEventJson.Write(batch);
        for (int attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                int status = 0;
                for (int i = 0; i < times; i++)
                {
                    using HttpResponseMessage response = await client.SendAsync(Sign(key, payload), stopping.Token);
                    status = (int)response.StatusCode;
                }

                if (status is >= 200 and < 300)
                {
                    Settle(batch);
                    return;
                }

                Log.MailEventsRefused(logger, settings.MailEventsPath, status, batch.Length);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !stopping.IsCancellationRequested)
            {
                Log.MailEventsFailed(logger, e, batch.Length);
            }
        }
    }

    /// <summary>A message of which every event is posted is done with; of any other, the next start posts all again.</summary>
    private void Settle(MailEvent[] batch)
    {
        string[] done = [.. batch.Where(e => unposted.AddOrUpdate(e.Mail.Id, 0, (_, count) => count - 1) == 0).Select(e => e.Mail.Id)];
        if (done.Length > 0)
        {
            store.MarkPosted(done);
            Array.ForEach(done, id => unposted.TryRemove(id, out _));
        }
    }

    private HttpRequestMessage Sign(ECDsa key, byte[] payload)
    {
        string timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signature = key.SignData(
            [.. Encoding.ASCII.GetBytes(timestamp), .. payload], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        HttpRequestMessage request = new(HttpMethod.Post, settings.MailEventsPath) { Content = new ByteArrayContent(payload) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", Convert.ToBase64String(signature));
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", timestamp);
        return request;
    }
}

using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
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
    private const int LargestBatch = 200;
    private const int Attempts = 3;

    private readonly Channel<(StoredMail Mail, IDisposable Piece)> queue = Channel.CreateUnbounded<(StoredMail, IDisposable)>();
    private readonly CancellationTokenSource stopping = new();
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

    /// <summary>Queues the message's events; they count as work until they are posted.</summary>
    public void Post(StoredMail mail) => queue.Writer.TryWrite((mail, work.Begin()));

    public async ValueTask DisposeAsync()
    {
        if (queue.Writer.TryComplete())
        {
            await stopping.CancelAsync();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stopping.Dispose();
        }
    }

    private async Task RunAsync()
    {
        using HttpClient client = new() { BaseAddress = new Uri($"http://127.0.0.1:{sockets.Port}"), Timeout = TimeSpan.FromSeconds(30) };
        using ECDsa key = keys.OpenWebhookKey();
        while (await queue.Reader.WaitToReadAsync(stopping.Token))
        {
            List<(StoredMail Mail, IDisposable Piece)> batch = [];
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out (StoredMail, IDisposable) next))
            {
                batch.Add(next);
            }

            await PostBatchAsync(client, key, [.. batch.Select(b => b.Mail)]);
            batch.ForEach(b => b.Piece.Dispose());
        }
    }

    private async Task PostBatchAsync(HttpClient client, ECDsa key, List<StoredMail> batch)
    {
        byte[] payload = MailEventJson.Write(batch);
        for (int attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                int status = 0;
                for (int i = 0; i < behaviours.Current.RepeatEvents; i++)
                {
                    using HttpResponseMessage response = await client.SendAsync(Sign(key, payload), stopping.Token);
                    status = (int)response.StatusCode;
                }

                if (status is >= 200 and < 300)
                {
                    store.MarkPosted([.. batch.Select(m => m.Id)]);
                    return;
                }

                Log.MailEventsRefused(logger, settings.MailEventsPath, status, batch.Count);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !stopping.IsCancellationRequested)
            {
                Log.MailEventsFailed(logger, e, batch.Count);
            }
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

using System.Text.Json;
using Herald.Domain.Cases;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Problems;
using Herald.Functions.Signals;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Correspondence.Delivery;

/// <summary>SendGrid's signed event webhook.</summary>
internal sealed class MailEventsTrigger(
    DeliveryReports reports, Hints hints, IOptions<SendGridOptions> options, TimeProvider clock, ILogger<MailEventsTrigger> log)
{
    /// <summary>SendGrid posts at most some 770 KB at a time.</summary>
    private const int LargestBody = 2 * 1024 * 1024;

    /// <summary>Takes a batch of events: 204 once they are stored. 503 while no key is set, so that SendGrid keeps them and tries again;
    /// 403 for what SendGrid did not sign, or signed more than 48 hours ago; 413 and 400 for what cannot be read.</summary>
    [Function(nameof(MailEvents))]
    public async Task<IResult> MailEvents(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mail/events")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (options.Value.WebhookPublicKey is not { Length: > 0 } publicKey)
        {
            Log.MailEventsWithoutKey(log);
            return Problem.Unavailable("mail-events-unavailable", "Reports of delivery cannot be checked yet.");
        }

        byte[] body = await ReadAsync(request, cancellation);
        using WebhookSignature signature = WebhookSignature.Of(publicKey);
        if (!signature.Verifies(
            request.Headers[WebhookSignature.SignatureHeader], request.Headers[WebhookSignature.TimestampHeader], body, clock.GetUtcNow()))
        {
            Log.MailEventsNotTrusted(log);
            return Problem.NotTrusted();
        }

        IReadOnlyCollection<CaseKey> trouble = await reports.TakeAsync(Parse(body), cancellation);
        await Task.WhenAll(trouble.Select(key => hints.RaiseAsync(client, key)));
        return TypedResults.NoContent();
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using MemoryStream body = new();
        byte[] buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (body.Length + read > LargestBody)
            {
                throw new BadHttpRequestException($"At most {LargestBody} bytes are read.", StatusCodes.Status413PayloadTooLarge);
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static IReadOnlyList<MailEvent> Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, MailEventJson.Default.IReadOnlyListMailEvent) ?? [];
        }
        catch (JsonException)
        {
            throw new BadHttpRequestException("The body is no batch of events.");
        }
    }
}

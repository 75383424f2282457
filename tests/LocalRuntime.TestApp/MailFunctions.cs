using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Herald.LocalRuntime.TestApp;

internal sealed class MailFunctions(Journal journal, IConfiguration configuration)
{
    [Function("MailEvents")]
    public async Task<IResult> MailEvents([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mail/events")] HttpRequest request)
    {
        using MemoryStream body = new();
        await request.Body.CopyToAsync(body);
        if (!IsSigned(request, body.ToArray()))
        {
            return Results.Unauthorized();
        }

        using JsonDocument events = JsonDocument.Parse(body.ToArray());
        foreach (JsonElement one in events.RootElement.EnumerateArray())
        {
            journal.Add($"{one.GetProperty("event")} {one.GetProperty("email")} {one.GetProperty("letter_id")} {one.GetProperty("sg_event_id").ToString().Length}");
        }

        return configuration["RefuseMailEvents"] is null ? Results.NoContent() : Results.StatusCode(503);
    }

    private bool IsSigned(HttpRequest request, byte[] body)
    {
        using ECDsa key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(configuration["SendGrid:WebhookPublicKey"]!), out _);
        byte[] signed = [.. Encoding.ASCII.GetBytes(request.Headers["X-Twilio-Email-Event-Webhook-Timestamp"].ToString()), .. body];
        return key.VerifyData(
            signed,
            Convert.FromBase64String(request.Headers["X-Twilio-Email-Event-Webhook-Signature"].ToString()),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence);
    }
}

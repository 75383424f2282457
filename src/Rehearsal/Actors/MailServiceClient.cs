using System.Net.Http.Json;
using Herald.LocalRuntime.Mail;

namespace Herald.Rehearsal.Actors;

/// <summary>Tells the local mail service how to behave.</summary>
internal sealed class MailServiceClient(HttpClient client)
{
    public async Task BehaveAsync(MailBehaviour behaviour, CancellationToken cancellation)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync("/.local/mail/behaviour", behaviour, WireJson.Default.MailBehaviour, cancellation);
        response.EnsureSuccessStatusCode();
    }
}

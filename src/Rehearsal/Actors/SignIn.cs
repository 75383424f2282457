using System.Net.Http.Json;

namespace Herald.Rehearsal.Actors;

/// <summary>Signs staff in.</summary>
internal static class SignIn
{
    /// <summary>A client that is signed in, and the cookie by which it is.</summary>
    public static async Task<(HttpClient Client, string Cookie)> AsAsync(Uri address, string name, string role, CancellationToken cancellation)
    {
        HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        using HttpResponseMessage response = await client.PostAsJsonAsync(
            "/.local/sign-in", new SignInBody(name, role), WireJson.Default.SignInBody, cancellation);
        response.EnsureSuccessStatusCode();
        string cookie = response.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        client.DefaultRequestHeaders.Add("Accept", "application/json");
        return (client, cookie);
    }
}

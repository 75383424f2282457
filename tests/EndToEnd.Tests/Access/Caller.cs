using System.Text;
using System.Text.Json;
using Herald.EndToEnd.Tests.App;
using Herald.Rehearsal.Actors;

namespace Herald.EndToEnd.Tests.Access;

/// <summary>Somebody who sends requests one by one: no redirect is followed, and no cookie kept but the one of the sign-in.</summary>
internal sealed class Caller(HttpClient client) : IDisposable
{
    public static Caller Nobody(HeraldApp app) => new(Client(app));

    /// <summary>Somebody who says in the platform's own header that they are an officer.</summary>
    public static Caller Forger(HeraldApp app)
    {
        HttpClient client = Client(app);
        string principal = JsonSerializer.Serialize(new
        {
            auth_typ = "aad",
            name_typ = "name",
            role_typ = "roles",
            claims = new[] { new { typ = "name", val = "Mallory" }, new { typ = "roles", val = "Officer" } },
        });
        client.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(Encoding.UTF8.GetBytes(principal)));
        client.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL-NAME", "Mallory");
        return new Caller(client);
    }

    public static async Task<Caller> StaffAsync(HeraldApp app, string role) => new((await SignIn.AsAsync(app.Address, $"A {role}", role, default)).Client);

    /// <summary>Sends a request, and reads the answer to its end.</summary>
    public async Task<(int Status, string Body)> SendAsync(
        HttpMethod method, Uri address, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, address) { Content = content };
        foreach ((string name, string value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value), name);
        }

        using HttpResponseMessage response = await client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => client.Dispose();

    private static HttpClient Client(HeraldApp app) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.Address };
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Herald.LocalRuntime.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.LocalRuntime.Tests.SignIn;

public sealed class SignInTests : IAsyncLifetime
{
    private TestHost app = null!;

    public async Task InitializeAsync() => app = await TestHost.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task SignIn_Officer_RequestsCarryThePrincipalOfEasyAuth()
    {
        HttpResponseMessage response = await SignInAsync("Zoë Müller", "Officer");
        Dictionary<string, string> headers = await HeadersAsync();
        JsonElement principal = JsonSerializer.Deserialize<JsonElement>(Convert.FromBase64String(headers["X-MS-CLIENT-PRINCIPAL"]));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("aad", principal.GetProperty("auth_typ").GetString());
        Assert.Equal("http://schemas.microsoft.com/ws/2008/06/identity/claims/role", principal.GetProperty("role_typ").GetString());
        Assert.Contains("emailaddress", principal.GetProperty("name_typ").GetString(), StringComparison.Ordinal);
        Dictionary<string, string> claims = principal.GetProperty("claims").EnumerateArray()
            .ToDictionary(c => c.GetProperty("typ").GetString()!, c => c.GetProperty("val").GetString()!);
        Assert.Equal("Officer", claims["roles"]);
        Assert.Equal("Zoë Müller", claims["name"]);
        Assert.Equal("zo.m.ller@staff.example", headers["X-MS-CLIENT-PRINCIPAL-NAME"]);
        Assert.Equal("aad", headers["X-MS-CLIENT-PRINCIPAL-IDP"]);
        Assert.True(Guid.TryParse(headers["X-MS-CLIENT-PRINCIPAL-ID"], out _));
    }

    [Fact]
    public async Task SignIn_Cookie_IsHttpOnlyAndLax()
    {
        HttpResponseMessage response = await SignInAsync("Ana", "Viewer");

        string cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Request_CookieTamperedWith_IsNobody()
    {
        HttpResponseMessage response = await SignInAsync("Ana", "Viewer");
        string[] cookie = Assert.Single(response.Headers.GetValues("Set-Cookie")).Split(';')[0].Split('=', 2);
        string forged = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"Name":"Ana","Role":"Officer"}""")).TrimEnd('=');
        using HttpClient other = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = app.Host.BaseAddress };
        other.DefaultRequestHeaders.Add("Cookie", $"{cookie[0]}={forged}.{cookie[1].Split('.')[1]}");

        Dictionary<string, string> headers = (await other.GetFromJsonAsync<Dictionary<string, string>>("api/headers"))!;

        Assert.DoesNotContain("X-MS-CLIENT-PRINCIPAL", headers.Keys);
    }

    [Fact]
    public async Task SignOut_SignedIn_IsNobodyAgain()
    {
        await SignInAsync("Ana", "Viewer");
        await app.Client.PostAsync(".local/sign-out", null);

        Assert.DoesNotContain("X-MS-CLIENT-PRINCIPAL", (await HeadersAsync()).Keys);
    }

    [Theory]
    [InlineData("Ana", "Administrator")]
    [InlineData("", "Officer")]
    public async Task SignIn_UnknownRoleOrNoName_IsRefused(string name, string role)
    {
        HttpResponseMessage response = await SignInAsync(name, role);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task SignIn_FromAnotherSite_IsRefused()
    {
        HttpRequestMessage request = new(HttpMethod.Post, ".local/sign-in")
        {
            Content = new FormUrlEncodedContent([new("name", "Ana"), new("role", "Officer")]),
        };
        request.Headers.Add("Origin", "https://elsewhere.example");
        HttpResponseMessage response = await app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/api/desk?page=2", "/api/desk?page=2")]
    [InlineData("https://elsewhere.example/", "/.local/")]
    [InlineData("//elsewhere.example/", "/.local/")]
    [InlineData("/\\elsewhere.example/", "/.local/")]
    [InlineData("", "/.local/")]
    public async Task SignIn_Form_LeadsBackWithinTheApp(string target, string expected)
    {
        HttpResponseMessage response = await app.Client.PostAsync(
            ".local/sign-in", new FormUrlEncodedContent([new("name", "Ana"), new("role", "Officer"), new("return", target)]));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Bar_OnEveryPage_LeadsToTheAppAndSaysWhoIsSignedIn()
    {
        string before = await app.ReadPageAsync(".local/mail");
        await SignInAsync("Zoë <Müller>", "Officer");
        using HttpResponseMessage encoded = await app.BrowseAsync(HttpMethod.Get, ".local/mail");
        string after = await app.ReadPageAsync(".local/mail");

        Assert.Contains("<a href=\"/api/desk\">Desk</a>", before, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/api/reply\">Form</a>", before, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/.local/mail\" aria-current=\"page\">Mail</a>", before, StringComparison.Ordinal);
        Assert.Contains("<span class=\"who\"><a href=\"/.local/sign-in\">Sign in</a>", before, StringComparison.Ordinal);
        Assert.Contains("Signed in as <bdi>Zoë <Müller></bdi>, Officer", after, StringComparison.Ordinal);
        Assert.DoesNotContain("<Müller>", await encoded.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/desk?page=2", "/api/desk?page=2")]
    [InlineData("https://elsewhere.example/", "/.local/")]
    public async Task Page_SignedInAlready_LeadsOnWithinTheApp(string target, string expected)
    {
        await SignInAsync("Ana", "Officer");

        Assert.Contains(
            $"<a href=\"{expected}\">Go on</a>", await app.ReadPageAsync($".local/sign-in?return={Uri.EscapeDataString(target)}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_OfThePlatform_AreThere()
    {
        IConfiguration configuration = app.Host.Services.GetRequiredService<IConfiguration>();

        Assert.Equal("true", configuration["WEBSITE_AUTH_ENABLED"]);
        Assert.Equal("EasyAuth", configuration["Herald:StaffIdentity"]);
        Assert.Equal("/.local/sendgrid/", new Uri(configuration["SendGrid:BaseUrl"]!).AbsolutePath);
    }

    private Task<HttpResponseMessage> SignInAsync(string name, string role) => app.Client.PostAsJsonAsync(".local/sign-in", new { name, role });

    private async Task<Dictionary<string, string>> HeadersAsync() => (await app.Client.GetFromJsonAsync<Dictionary<string, string>>("api/headers"))!;
}

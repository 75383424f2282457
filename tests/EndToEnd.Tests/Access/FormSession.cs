using System.Net;
using System.Text.RegularExpressions;
using Herald.EndToEnd.Tests.App;

namespace Herald.EndToEnd.Tests.Access;

/// <summary>A session at the public forms, request by request: it says what a page's form would say, or something else.</summary>
internal sealed partial class FormSession : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;
    private readonly Uri address;

    private FormSession(HeraldApp app)
    {
        address = app.Address;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };
    }

    /// <summary>Opens one with the code of a state.</summary>
    public static async Task<FormSession> OpenAsync(HeraldApp app, string state, string form = "reply")
    {
        FormSession session = new(app);
        (int status, _) = await session.SendAsync($"/api/{form}", ("code", await app.CodeOfAsync(state)));
        Assert.Equal(303, status);
        return session;
    }

    /// <summary>Makes the cookie name another state, with the session's own secret.</summary>
    public void Pretend(string from, string to)
    {
        Cookie cookie = Assert.Single(cookies.GetCookies(address));
        string pretended = cookie.Value.Replace($".{from}.", $".{to}.", StringComparison.Ordinal);
        Assert.NotEqual(cookie.Value, pretended);
        cookie.Value = pretended;
    }

    public async Task<(int Status, string Body)> OpenAsync(string path)
    {
        using HttpResponseMessage response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return ((int)response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    public async Task<(int Status, string Body)> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent content = new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using HttpResponseMessage response = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        return ((int)response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Sends the form of a page with what stands in it hidden, and with these values.</summary>
    public async Task FillInAsync(string path, string act, params (string Name, string Value)[] typed)
    {
        (_, string page) = await OpenAsync(path);
        (string, string)[] hidden = [.. Hidden().Matches(page).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];
        (int status, string answer) = await SendAsync(path, [.. hidden, .. typed, ("do", act)]);
        Assert.True(status == 303, $"{path} answered {status}: {answer}");
    }

    /// <summary>A token of this session.</summary>
    public async Task<string> TokenAsync(string path)
    {
        (_, string page) = await OpenAsync(path);
        return Hidden().Matches(page).Single(m => m.Groups[1].Value == "token").Groups[2].Value;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\" ?/?>")]
    private static partial Regex Hidden();
}

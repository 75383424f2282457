using System.Net;
using System.Text.RegularExpressions;

namespace Herald.Functions.Tests.Forms;

/// <summary>A browser without script: it keeps its cookies, follows redirects by GET, and sends forms with everything that stands in them.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient client;

    public Browser(FormsHost host)
    {
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = host.Client.BaseAddress };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The page that is shown.</summary>
    public Answered Page { get; private set; } = null!;

    /// <summary>Its address.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The status of the last post, before any redirect.</summary>
    public HttpStatusCode Posted { get; private set; }

    public string Title => WebUtility.HtmlDecode(TitleTag().Match(Page.Body).Groups[1].Value);

    public string Heading => WebUtility.HtmlDecode(Tag().Replace(Heading1().Match(Page.Body).Groups[1].Value, ""));

    /// <summary>The text of the page, without tags.</summary>
    public string Text => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(Page.Body[Page.Body.IndexOf("<body", StringComparison.Ordinal)..], " ")), " ");

    /// <summary>The fields of the page's form, as they stand.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields
    {
        get
        {
            List<(string, string)> fields = [];
            foreach (Match input in Input().Matches(Page.Body))
            {
                string attributes = input.Groups[1].Value;
                bool choice = attributes.Contains("type=\"radio\"", StringComparison.Ordinal) || attributes.Contains("type=\"checkbox\"", StringComparison.Ordinal);
                if (!choice || Checked().IsMatch(attributes))
                {
                    fields.Add((Attribute(attributes, "name")!, Attribute(attributes, "value") ?? ""));
                }
            }

            foreach (Match area in TextArea().Matches(Page.Body))
            {
                fields.Add((Attribute(area.Groups[1].Value, "name")!, WebUtility.HtmlDecode(area.Groups[2].Value).TrimStart('\n')));
            }

            return fields;
        }
    }

    public async Task OpenAsync(string address)
    {
        using HttpResponseMessage response = await client.GetAsync(new Uri(address, UriKind.Relative));
        await ShowAsync(response, address);
    }

    /// <summary>Sends the form of the page with these values changed, as a press of the button does.</summary>
    public Task SendAsync(string act, params (string Name, string Value)[] typed) => SubmitAsync([.. Filled(typed), ("do", act)]);

    public Task ContinueAsync(params (string Name, string Value)[] typed) => SendAsync("continue", typed);

    /// <summary>Presses the name of a language.</summary>
    public Task SpeakAsync(string language, params (string Name, string Value)[] typed) => SubmitAsync([.. Filled(typed), ("lang", language)]);

    /// <summary>Sends exactly these fields to where the page's form goes.</summary>
    public Task SubmitAsync(params (string Name, string Value)[] fields) => SubmitAsync(Action().Match(Page.Body).Groups[1].Value, fields);

    public async Task SubmitAsync(string address, (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent content = new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using HttpResponseMessage response = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        Posted = response.StatusCode;
        await ShowAsync(response, address);
    }

    /// <summary>How many bytes an answer has on the wire, packed as asked.</summary>
    public async Task<int> SizeAsync(string address, string encoding)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using HttpResponseMessage response = await client.SendAsync(request);
        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    public void Dispose() => client.Dispose();

    /// <summary>The fields with some of them changed; a name that is given takes the place of every value under it.</summary>
    public IEnumerable<(string Name, string Value)> Filled(params (string Name, string Value)[] typed) =>
        Fields.Where(f => typed.All(t => t.Name != f.Name)).Concat(typed);

    private async Task ShowAsync(HttpResponseMessage response, string address)
    {
        if (response.StatusCode == HttpStatusCode.SeeOther)
        {
            await OpenAsync(response.Headers.Location!.OriginalString);
            return;
        }

        Page = await Answered.OfAsync(response);
        Address = address;
    }

    private static string? Attribute(string attributes, string name) =>
        Regex.Match(attributes, $"(?:^|\\s){name}=\"([^\"]*)\"") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex TitleTag();

    [GeneratedRegex("<h1[^>]*>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading1();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("<input ([^>]*)>")]
    private static partial Regex Input();

    [GeneratedRegex(@"\schecked(?:\s|=|$)")]
    private static partial Regex Checked();

    [GeneratedRegex("<textarea ([^>]*)>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex TextArea();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]*)\"")]
    private static partial Regex Action();
}

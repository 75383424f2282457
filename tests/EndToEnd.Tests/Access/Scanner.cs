using System.Net;
using System.Text.RegularExpressions;

namespace Herald.EndToEnd.Tests.Access;

/// <summary>A program that opens what it finds, and sends the forms it meets with what stands in them: by each of their buttons, and by none.
/// It does not tick what is not ticked and types nothing.</summary>
internal sealed partial class Scanner : IDisposable
{
    private const int Most = 60;

    private readonly Uri app;
    private readonly HttpClient client;
    private readonly Queue<string> ahead = new();
    private readonly HashSet<string> met = [];

    public Scanner(Uri app)
    {
        this.app = app;
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = app };
    }

    /// <summary>Pages that it has seen.</summary>
    public int Opened { get; private set; }

    /// <summary>Forms that it has sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Answers that no program may provoke.</summary>
    public List<string> Failed { get; } = [];

    public async Task ScanAsync(Uri link, bool sendsCode)
    {
        if (sendsCode)
        {
            await SendAsync(link.AbsolutePath, [new("code", link.Fragment.TrimStart('#'))]);
        }

        Meet(link.PathAndQuery);
        while (ahead.TryDequeue(out string? path) && Opened < Most)
        {
            await OpenAsync(path);
        }
    }

    public void Dispose() => client.Dispose();

    private void Meet(string path)
    {
        if (path.StartsWith("/api/", StringComparison.Ordinal) && met.Add(path))
        {
            ahead.Enqueue(path);
        }
    }

    private async Task OpenAsync(string path)
    {
        using HttpRequestMessage head = new(HttpMethod.Head, new Uri(app, path));
        using HttpResponseMessage headed = await client.SendAsync(head);
        using HttpResponseMessage response = await client.GetAsync(new Uri(app, path));
        Opened++;
        string page = await NoteAsync(path, response);
        foreach (Match link in Reference().Matches(page))
        {
            Meet(WebUtility.HtmlDecode(link.Groups[1].Value));
        }

        foreach (Match form in Form().Matches(page))
        {
            string inside = form.Groups[2].Value;
            KeyValuePair<string, string>[] fields = [.. Fields(inside)];
            await SendAsync(form.Groups[1].Value, fields);
            foreach (Match button in Button().Matches(inside))
            {
                await SendAsync(form.Groups[1].Value, [.. fields, new(button.Groups[1].Value, button.Groups[2].Value)]);
            }
        }
    }

    private async Task SendAsync(string path, KeyValuePair<string, string>[] fields)
    {
        using FormUrlEncodedContent content = new(fields);
        using HttpResponseMessage response = await client.PostAsync(new Uri(app, path), content);
        Sent++;
        await NoteAsync($"POST {path}", response);
    }

    private async Task<string> NoteAsync(string what, HttpResponseMessage response)
    {
        if ((int)response.StatusCode >= 500)
        {
            Failed.Add($"{what}: {(int)response.StatusCode}");
        }

        if (response.Headers.Location is { } location)
        {
            Meet(location.OriginalString);
        }

        return await response.Content.ReadAsStringAsync();
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(string form)
    {
        foreach (Match input in Input().Matches(form))
        {
            string attributes = input.Groups[1].Value;
            bool choice = attributes.Contains("radio", StringComparison.Ordinal) || attributes.Contains("checkbox", StringComparison.Ordinal);
            if (!choice || attributes.Contains(" checked", StringComparison.Ordinal))
            {
                yield return new(Attribute(attributes, "name"), Attribute(attributes, "value"));
            }
        }

        foreach (Match area in TextArea().Matches(form))
        {
            yield return new(area.Groups[1].Value, area.Groups[2].Value);
        }
    }

    private static string Attribute(string attributes, string name) =>
        WebUtility.HtmlDecode(Regex.Match(attributes, $"(?:^|\\s){name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("href=\"([^\"#]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]*)\"[^>]*>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<button [^>]*name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Button();

    [GeneratedRegex("<input ([^>]*)>")]
    private static partial Regex Input();

    [GeneratedRegex("<textarea [^>]*name=\"([^\"]*)\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex TextArea();
}

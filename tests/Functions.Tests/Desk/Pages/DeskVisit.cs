using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Herald.Functions.Tests.Desk.Pages;

/// <summary>A page of the desk, as a browser without script has it.</summary>
internal sealed record DeskVisit(HttpClient Client, int Status, string? Location, IHtmlDocument Page, HttpResponseMessage Response)
{
    public string Text => string.Join(' ', Page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<DeskVisit> GetAsync(HttpClient client, string path) =>
        await ReadAsync(client, await client.GetAsync(new Uri(path.TrimStart('/'), UriKind.Relative)));

    /// <summary>Follows a redirect that the answer asks for.</summary>
    public async Task<DeskVisit> FollowAsync()
    {
        Assert.Equal(303, Status);
        return await GetAsync(Client, Location!);
    }

    /// <summary>Sends the form whose button says so, with what stands in it and what is typed over it.</summary>
    public async Task<DeskVisit> SendAsync(string button, params (string Name, string? Value)[] typed)
    {
        IHtmlFormElement form = Page.QuerySelectorAll("form").OfType<IHtmlFormElement>()
            .First(f => f.QuerySelectorAll("button").Any(b => b.TextContent.Trim().StartsWith(button, StringComparison.Ordinal)));
        return await SendAsync(form.GetAttribute("action")!, Filled(form, typed));
    }

    public async Task<DeskVisit> SendAsync(string action, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using FormUrlEncodedContent content = new(fields);
        return await ReadAsync(Client, await Client.PostAsync(new Uri(action.TrimStart('/'), UriKind.Relative), content));
    }

    /// <summary>What stands in the fields of the form that has this button.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields(string button) => Filled(
        Page.QuerySelectorAll("form").OfType<IHtmlFormElement>()
            .First(f => f.QuerySelectorAll("button").Any(b => b.TextContent.Trim().StartsWith(button, StringComparison.Ordinal))),
        []);

    public bool HasButton(string button) => Page.QuerySelectorAll("button, a.button").Any(b => b.TextContent.Trim().StartsWith(button, StringComparison.Ordinal));

    private static List<KeyValuePair<string, string>> Filled(IHtmlFormElement form, (string Name, string? Value)[] typed)
    {
        List<KeyValuePair<string, string>> fields = [];
        foreach (IElement control in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            string name = control.GetAttribute("name")!;
            bool left = control is IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } || typed.Any(t => t.Name == name);
            if (!left)
            {
                fields.Add(new(name, control switch { IHtmlInputElement i => i.Value, IHtmlTextAreaElement t => t.Value, _ => ((IHtmlSelectElement)control).Value ?? "" }));
            }
        }

        fields.AddRange(typed.Where(t => t.Value is not null).Select(t => KeyValuePair.Create(t.Name, t.Value!)));
        return fields;
    }

    public static async Task<DeskVisit> ReadAsync(HttpClient client, HttpResponseMessage response) => new(
        client, (int)response.StatusCode, response.Headers.Location?.ToString(),
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync()), response);
}

using Microsoft.Playwright;

namespace Herald.EndToEnd.Tests.Browser;

/// <summary>What a person does at a page: tick, type, press a button and wait for the next page.</summary>
internal static class FormPage
{
    public static Task TickAsync(this IPage page, string name, string value) => page.Locator($"input[name='{name}'][value='{value}']").CheckAsync();

    public static Task WriteAsync(this IPage page, string name, string text) => page.Locator($"[name='{name}']:not([type=hidden])").FillAsync(text);

    public static Task<string> TypedAsync(this IPage page, string name) => page.Locator($"[name='{name}']:not([type=hidden])").InputValueAsync();

    /// <summary>Presses one of the buttons that a person sees.</summary>
    public static Task PressAsync(this IPage page, string act) => page.ThenAsync(() => page.Locator($"button[name=do][value={act}]:not(.enter)").First.ClickAsync());

    public static Task SpeakAsync(this IPage page, string language) => page.ThenAsync(() => page.Locator($".languages button[value={language}]").ClickAsync());

    public static Task FollowAsync(this IPage page, string address) => page.ThenAsync(() => page.Locator($"a[href='{address}']").First.ClickAsync());

    /// <summary>Does what leads to another page, and waits until that one is there.</summary>
    public static async Task ThenAsync(this IPage page, Func<Task> act)
    {
        TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnLoaded(object? sender, IPage there) => loaded.TrySetResult();
        page.DOMContentLoaded += OnLoaded;
        try
        {
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
        finally
        {
            page.DOMContentLoaded -= OnLoaded;
        }
    }

    /// <summary>The path that the browser shows.</summary>
    public static string Path(this IPage page) => new Uri(page.Url).AbsolutePath;

    /// <summary>Comes from the letter, by hand: the code is typed and sent.</summary>
    public static async Task EnterCodeAsync(this IPage page, string code, string form = "reply")
    {
        await page.GotoAsync($"/api/{form}");
        await page.WriteAsync("code", code);
        await page.ThenAsync(() => page.Locator(".actions button").ClickAsync());
    }

    /// <summary>Says that the head of state attends, up to the review.</summary>
    public static async Task AttendAsync(this IPage page, string givenName)
    {
        await page.TickAsync("answer", "attend");
        await page.PressAsync("continue");
        await page.TickAsync("offices", "headOfState");
        await page.PressAsync("continue");
        await page.WriteAsync("invitees[0].givenName", givenName);
        await page.WriteAsync("invitees[0].title", "President");
        await page.PressAsync("continue");
        await page.TickAsync("parts", "gala-dinner");
        await page.PressAsync("continue");
        await page.PressAsync("continue");
        Assert.Equal("/api/reply/review", page.Path());
    }

    /// <summary>Confirms the review, and sends it.</summary>
    public static async Task ConfirmAsync(this IPage page)
    {
        await page.TickAsync("confirm", "yes");
        await page.PressAsync("send");
    }
}

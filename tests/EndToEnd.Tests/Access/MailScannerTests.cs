using System.Text.RegularExpressions;
using Herald.EndToEnd.Tests.App;
using Herald.Rehearsal.Actors;

namespace Herald.EndToEnd.Tests.Access;

/// <summary>A scanner in front of a mission's mailbox: it opens every link of every letter by HEAD and by GET, follows what it finds there,
/// and sends every form as it stands. Nobody has typed anything, so nothing may change.</summary>
public sealed partial class MailScannerTests(SentStates states) : IClassFixture<SentStates>
{
    private HeraldApp App => states.App;

    [Fact]
    public async Task Scanner_ThatOpensEveryLinkAndSendsEveryForm_ChangesNothing()
    {
        string before = await states.KnownAsync();
        List<string> found = [];
        foreach (MailItem letter in await App.Mail.ReadAllAsync(default))
        {
            string html = await App.Mail.ReadHtmlAsync(letter, default);
            string text = await App.Mail.ReadTextAsync(letter, default);
            found.AddRange(Link().Matches(html).Concat(Bare().Matches(text)).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)));
        }

        string[] links = [.. found.Distinct().Where(link => new Uri(link).AbsolutePath.StartsWith("/api/", StringComparison.Ordinal))];
        Assert.NotEmpty(links);
        for (int round = 0; round < 2; round++)
        {
            foreach (string link in links)
            {
                // The boldest sends the code too, as the script of the page would, and goes on with the session that it gets.
                foreach (bool bold in (bool[])[false, true])
                {
                    using Scanner scanner = new(App.Address);
                    await scanner.ScanAsync(new Uri(link), bold);
                    Assert.True(scanner.Opened > 0 && scanner.Sent > 0, $"{link}: {scanner.Opened} pages opened, {scanner.Sent} forms sent.");
                    Assert.Empty(scanner.Failed);
                }
            }
        }

        Assert.Equal(before, await states.KnownAsync());
    }

    [GeneratedRegex("href=\"(https?://[^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"(https?://\S+)")]
    private static partial Regex Bare();
}

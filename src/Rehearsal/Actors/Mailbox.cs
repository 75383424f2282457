using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Herald.Rehearsal.Actors;

/// <summary>The letters that a state got, as they lie in its mailboxes.</summary>
internal sealed partial class Mailbox(HttpClient client)
{
    /// <summary>The newest secret code in the letters to a state; the first one where <paramref name="oldest"/> is wanted.</summary>
    /// <param name="address">One of the state's addresses.</param>
    /// <param name="letters">How the ids of its letters begin: others may share the mailbox.</param>
    /// <param name="oldest">Whether the first code is wanted.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> ReadCodeAsync(string address, string letters, bool oldest, CancellationToken cancellation)
    {
        MailboxAnswer mail = await ListAsync($"to={Uri.EscapeDataString(address)}", cancellation);
        IEnumerable<MailItem> own = mail.Items.Where(item => item.LetterId.StartsWith(letters, StringComparison.Ordinal));
        foreach (MailItem item in oldest ? own : own.Reverse())
        {
            if (Code().Match(await ReadTextAsync(item, cancellation)) is { Success: true } match)
            {
                return match.Groups[1].Value;
            }
        }

        throw new RehearsalException($"No letter at {address} holds a code of {letters}.");
    }

    /// <summary>Whether a letter lies in a mailbox.</summary>
    public async Task<bool> HoldsAsync(string address, string letterId, CancellationToken cancellation) =>
        (await ListAsync($"to={Uri.EscapeDataString(address)}", cancellation)).Items.Any(item => item.LetterId == letterId);

    /// <summary>Every message that went out, oldest first.</summary>
    public async Task<IReadOnlyList<MailItem>> ReadAllAsync(CancellationToken cancellation) => (await ListAsync("", cancellation)).Items;

    public Task<string> ReadTextAsync(MailItem item, CancellationToken cancellation) => client.GetStringAsync($"/.local/mail/{item.Id}/text", cancellation);

    public Task<string> ReadHtmlAsync(MailItem item, CancellationToken cancellation) => client.GetStringAsync($"/.local/mail/{item.Id}/html", cancellation);

    /// <summary>The secret codes in a letter.</summary>
    public static IEnumerable<string> Codes(string text) => Code().Matches(text).Select(match => match.Groups[1].Value);

    private async Task<MailboxAnswer> ListAsync(string query, CancellationToken cancellation) =>
        await client.GetFromJsonAsync($"/.local/mail/messages?{query}", WireJson.Default.MailboxAnswer, cancellation)
            ?? throw new RehearsalException("The mail cannot be read.");

    // The link of a letter: the code stands behind the number sign, so that it is sent to nobody.
    [GeneratedRegex(@"/api/(?:reply|logistics)#([0-9A-Z]+(?:-[0-9A-Z]+)+)")]
    private static partial Regex Code();
}

using System.Globalization;
using Herald.Domain.Cases;
using Herald.Functions.Storage;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>To whom letters go: to the capital, with a copy to the mission.</summary>
internal static class Recipients
{
    /// <summary>SendGrid takes no more in one message.</summary>
    public const int Most = 1000;

    private static readonly IdnMapping Domains = new();

    /// <summary>Each address once, at its first place, because SendGrid refuses a message that names one twice.</summary>
    /// <param name="party">The party, with its present addresses.</param>
    /// <param name="only">The only addresses among them that the letter is for; null for all.</param>
    public static IReadOnlyList<LetterRecipient> Of(Party party, IReadOnlyList<string>? only = null) =>
    [
        .. On(AddressSide.Capital, party.Capital.Where(IsAmong(only))).Concat(On(AddressSide.Mission, party.Mission.Where(IsAmong(only))))
            .DistinctBy(recipient => recipient.Address, StringComparer.OrdinalIgnoreCase),
    ];

    private static Func<string, bool> IsAmong(IReadOnlyList<string>? only) =>
        address => only is null || only.Contains(address, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<LetterRecipient> On(AddressSide side, IEnumerable<string> addresses) =>
        addresses.Select(address => new LetterRecipient(side, AsSent(address.Trim()))).Where(recipient => recipient.Address.Length > 0);

    /// <summary>A domain in another script as the mail service takes it: <c>mfa@пример.рф</c> becomes <c>mfa@xn--e1afmkfd.xn--p1ai</c>.</summary>
    private static string AsSent(string address)
    {
        int at = address.LastIndexOf('@') + 1;
        if (at == 0 || address.AsSpan(at).ContainsAnyExceptInRange('\0', '\x7F') is false)
        {
            return address;
        }

        try
        {
            return address[..at] + Domains.GetAscii(address[at..]);
        }
        catch (ArgumentException)
        {
            // No domain at all: SendGrid says so.
            return address;
        }
    }
}

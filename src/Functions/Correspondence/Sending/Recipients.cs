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
    public static IReadOnlyList<LetterRecipient> Of(Party party) =>
    [
        .. On(AddressSide.Capital, party.Capital).Concat(On(AddressSide.Mission, party.Mission))
            .DistinctBy(recipient => recipient.Address, StringComparer.OrdinalIgnoreCase),
    ];

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

using Herald.Domain.Cases;
using Herald.Functions.Storage;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>To whom letters go: to the capital, with a copy to the mission.</summary>
internal static class Recipients
{
    /// <summary>SendGrid takes no more in one message.</summary>
    public const int Most = 1000;

    /// <summary>Each address once, at its first place, because SendGrid refuses a message that names one twice.</summary>
    public static IReadOnlyList<LetterRecipient> Of(Party party) =>
    [
        .. On(AddressSide.Capital, party.Capital).Concat(On(AddressSide.Mission, party.Mission))
            .DistinctBy(recipient => recipient.Address, StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<LetterRecipient> On(AddressSide side, IEnumerable<string> addresses) =>
        addresses.Select(address => new LetterRecipient(side, address.Trim())).Where(recipient => recipient.Address.Length > 0);
}

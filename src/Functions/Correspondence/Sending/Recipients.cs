using Herald.Domain.Cases;
using Herald.Functions.Storage;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>To whom letters go: to the capital, with a copy to the mission.</summary>
internal static class Recipients
{
    /// <summary>SendGrid takes no more in one message.</summary>
    public const int Most = 1000;

    /// <summary>Each address once, at its first place, because SendGrid refuses a message that names one twice.</summary>
    /// <param name="party">The party, with its present addresses.</param>
    /// <param name="only">The only addresses among them that the letter is for; null for all.</param>
    public static IReadOnlyList<LetterRecipient> Of(Party party, IReadOnlyList<string>? only = null) =>
    [
        .. On(AddressSide.Capital, party.Capital).Concat(On(AddressSide.Mission, party.Mission))
            .Where(recipient => only is null || only.Contains(recipient.Address, StringComparer.OrdinalIgnoreCase))
            .DistinctBy(recipient => recipient.Address, StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<LetterRecipient> On(AddressSide side, IEnumerable<string> addresses) =>
        addresses.Select(address => new LetterRecipient(side, address.Trim())).Where(recipient => recipient.Address.Length > 0);
}

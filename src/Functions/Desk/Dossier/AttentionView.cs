using Herald.Domain.Cases;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Dossier;

/// <summary>Something that staff must look at, as the desk shows it.</summary>
/// <param name="Id">What actions name it by.</param>
/// <param name="What">A sentence for people.</param>
/// <param name="Letter">The key of the letter that it is about; null where it is about none.</param>
/// <param name="AssignedTo">Who looks after it; null while nobody does.</param>
/// <param name="Addresses">The addresses that the letter did not reach; empty where none did not.</param>
/// <param name="Call">Whom to call: the person that the state named, and the addresses of both sides.</param>
internal sealed record AttentionView(
    string Id, AttentionKind Kind, string What, DateTimeOffset Since, string? Letter, string? AssignedTo,
    IReadOnlyList<string> Addresses, CallView Call)
{
    /// <summary>The open items of <paramref name="c"/>, the oldest first.</summary>
    public static IReadOnlyList<AttentionView> Open(Case c, IReadOnlyList<LetterRow> letters) =>
        [.. c.OpenAttention.OrderBy(item => item.Since).Select(item => Of(c, item, letters.FirstOrDefault(l => l.Key == item.Letter)))];

    private static AttentionView Of(Case c, AttentionItem item, LetterRow? letter) => new(
        item.Id, item.Kind, Say(item, letter), item.Since, item.Letter, item.AssignedTo, Unreached(item, letter), CallView.Of(c));

    private static string Say(AttentionItem item, LetterRow? letter) => item.Kind switch
    {
        AttentionKind.LetterBounced => $"The letter {item.Letter} was refused by a recipient's server.",
        AttentionKind.LetterDropped => $"The letter {item.Letter} was not sent to a suppressed or invalid address.",
        AttentionKind.LetterReportedAsSpam => $"A recipient reported the letter {item.Letter} as spam.",
        AttentionKind.LetterUnknown => $"Nobody knows whether the letter {item.Letter} went{Because(letter)}.",
        AttentionKind.LetterFailed => $"The letter {item.Letter} could not be sent{Because(letter)}.",
        AttentionKind.LateReply => "A late reply awaits a decision.",
        AttentionKind.LogisticsOverdue => "The questionnaire is overdue.",
        _ => "The orchestration of the case failed and is not restarted any more.",
    };

    private static string Because(LetterRow? letter) => letter?.Error is { } error ? $": {error.TrimEnd('.')}" : "";

    private static string[] Unreached(AttentionItem item, LetterRow? letter)
    {
        string? report = item.Kind switch
        {
            AttentionKind.LetterBounced => DeliveryEvents.Bounce,
            AttentionKind.LetterDropped => DeliveryEvents.Dropped,
            AttentionKind.LetterReportedAsSpam => DeliveryEvents.SpamReport,
            _ => null,
        };
        return letter is null || report is null
            ? []
            : [.. letter.Recipients.Select(r => r.Address).Where(a => letter.Evidence.Any(e => e.Event == report && e.Recipient == RecipientDigest.Of(a)))];
    }
}

/// <summary>Whom to call about a case.</summary>
/// <param name="Name">The contact person that the state's reply names; null where it names none.</param>
/// <param name="Email">That person's address.</param>
/// <param name="Phone">That person's telephone number.</param>
/// <param name="Capital">The addresses of the capital.</param>
/// <param name="Mission">The addresses of the mission.</param>
internal sealed record CallView(
    string? Name, string? Email, string? Phone, IReadOnlyList<string> Capital, IReadOnlyList<string> Mission)
{
    public static CallView Of(Case c)
    {
        ContactPerson? person = (c.Reply ?? c.LateReply)?.Content.Contact;
        return new CallView(person?.Name, person?.Email, person?.Phone, c.Party.Capital, c.Party.Mission);
    }
}

using Herald.LocalRuntime.Mail;

namespace Herald.Rehearsal.Scripts;

/// <summary>What goes wrong between the mail service and the mailboxes of one state.</summary>
internal sealed record MailTrouble
{
    public static MailTrouble None { get; } = new();

    /// <summary>Addresses whose servers refuse every letter.</summary>
    public IReadOnlyList<string> Bounce { get; init; } = [];

    /// <summary>Addresses that the mail service does not try.</summary>
    public IReadOnlyList<string> Drop { get; init; } = [];

    /// <summary>Addresses whose servers ask to wait.</summary>
    public IReadOnlyList<string> Defer { get; init; } = [];

    /// <summary>Addresses whose readers report every letter as spam.</summary>
    public IReadOnlyList<string> Spam { get; init; } = [];

    /// <summary>What goes wrong with the first letters to an address.</summary>
    public IReadOnlyList<MailMishap> Mishaps { get; init; } = [];

    /// <summary>All of these together, as the mail service is told.</summary>
    public static MailBehaviour Together(IReadOnlyList<MailTrouble> all) => new(
        [.. all.SelectMany(one => one.Bounce)], [.. all.SelectMany(one => one.Drop)], [.. all.SelectMany(one => one.Mishaps)])
    {
        Defer = [.. all.SelectMany(one => one.Defer)],
        Spam = [.. all.SelectMany(one => one.Spam)],
    };
}

using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Actions;

/// <summary>The body of an action on a letter: its rule looks at the letters of the case too.</summary>
internal abstract record LetterActionRequest : ActionRequest
{
    /// <summary>Rules on the case and its letters.</summary>
    public abstract Ruling Rule(Campaign campaign, CaseFile file, DateTimeOffset now);

    public sealed override Ruling Rule(Campaign campaign, Case c, DateTimeOffset now) =>
        throw new InvalidOperationException("A rule on letters needs the letters.");

    protected static IReadOnlyList<Fault> Named(string? letter) =>
        string.IsNullOrWhiteSpace(letter) ? [new Fault("letter", "Name the letter")] : [];
}

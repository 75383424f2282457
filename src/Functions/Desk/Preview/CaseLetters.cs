using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Correspondence.Sending;

namespace Herald.Functions.Desk.Preview;

/// <summary>Writes any letter of a case as it would be now, without sending it.</summary>
internal sealed class CaseLetters(LetterComposer composer, TimeProvider clock)
{
    /// <summary>The letters of one kind: one for each invitation where it is about invitations, else one.</summary>
    /// <exception cref="InvalidOperationException">The case has nothing to write such a letter about.</exception>
    public IReadOnlyList<LetterDraft> Write(Campaign campaign, Case c, LetterKind kind)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return kind switch
        {
            LetterKind.Invitation or LetterKind.ReplacementInvitation => Invitations(campaign, c, kind, now),
            LetterKind.InvitationCancelled =>
            [
                .. InForce(c).Select(i => Draft(c, Intent(kind, i.Office, i.Revision, now), composer.Preview(campaign, c, Intent(kind, i.Office, i.Revision, now), now))),
            ],
            _ => [Draft(c, Intent(kind, null, null, now), composer.Preview(campaign, c, Intent(kind, null, null, now), now))],
        };
    }

    /// <summary>Those that are ready, with blanks for number and date, and those in force as they were released.</summary>
    private LetterDraft[] Invitations(Campaign campaign, Case c, LetterKind kind, DateTimeOffset now)
    {
        IEnumerable<LetterDraft> released = InForce(c).Where(i => i.Replaces is null == (kind == LetterKind.Invitation))
            .Select(i => Intent(kind, i.Office, i.Revision, now)).Select(intent => Draft(c, intent, composer.Preview(campaign, c, intent, now)));
        Ruling ruling = InvitationRuling.Release(campaign, c, [.. InvitationRuling.Ready(c).Select(ready => (ready, 0))], now);
        IEnumerable<LetterDraft> ready = ruling is Decision decision
            ? decision.Letters.Where(intent => intent.Kind == kind).Select(intent => Draft(c, intent, composer.Draft(campaign, decision.After, intent, now)))
            : [];
        return [.. ready, .. released];
    }

    private static IEnumerable<Invitation> InForce(Case c) => c.Invitations.Where(i => i.State == InvitationState.InForce);

    private static LetterIntent Intent(LetterKind kind, Office? office, int? revision, DateTimeOffset now) =>
        new() { Kind = kind, Key = kind.Code(), DueAt = now, Office = office, Revision = revision };

    private static LetterDraft Draft(Case c, LetterIntent intent, RenderedLetter letter) =>
        LetterDraft.Of(intent.Kind, c.Party.Language, letter) with { Office = intent.Office, Recipients = Recipients.Of(c.Party) };
}

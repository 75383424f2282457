using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;

namespace Herald.Domain.Decisions;

/// <summary>An invitation that may be released: its register number is all that it lacks.</summary>
/// <param name="Person">The person to invite.</param>
/// <param name="Revision">1 for the first invitation to that office, then counting up.</param>
/// <param name="Replaces">The register number of the invitation in force that it replaces.</param>
public sealed record ReadyInvitation(Invitee Person, int Revision, int? Replaces);

/// <summary>Who may be invited, whether a change needs a new invitation, and the release.</summary>
public static class InvitationRuling
{
    /// <summary>The invitations that could be released now: for each invitee of the reply in force who has none, or whose invitation
    /// names the person otherwise than the reply does.</summary>
    public static IReadOnlyList<ReadyInvitation> Ready(Case c)
    {
        if (c.Stage is not (Stage.Interested or Stage.Invited or Stage.LogisticsComplete) || c.Reply?.Content.Answer != Answer.Attend)
        {
            return [];
        }

        List<ReadyInvitation> ready = [];
        foreach (Invitee person in c.Reply.Content.Invitees)
        {
            Invitation? last = c.Invitations.LastOrDefault(i => i.Office == person.Office);
            bool inForce = last?.State == InvitationState.InForce;
            if (!inForce || NeedsNew(last!.Person, person))
            {
                ready.Add(new ReadyInvitation(person, (last?.Revision ?? 0) + 1, inForce ? last!.Number : null));
            }
        }

        return ready;
    }

    /// <summary>Whether an invitation that names <paramref name="invited"/> is wrong for <paramref name="person"/>.</summary>
    public static bool NeedsNew(Invitee invited, Invitee person) => invited != person;

    /// <summary>Whether the campaign releases the case's ready invitations by itself at <paramref name="now"/>.</summary>
    public static bool IsAutomatic(Campaign campaign, Case c, DateTimeOffset now) =>
        campaign.Release == ReleasePolicy.Automatic && !CaseDeadline.Of(campaign, c).IsMetAt(now) && now < campaign.OverAt;

    /// <summary>Releases <paramref name="ready"/> under the register numbers given, in the same order.</summary>
    public static Ruling Release(Campaign campaign, Case c, IReadOnlyList<(ReadyInvitation Invitation, int Number)> ready, DateTimeOffset now)
    {
        if (Closure.Refusal(campaign, c, now) is { } closed)
        {
            return closed;
        }

        if (!Ready(c).SequenceEqual(ready.Select(r => r.Invitation)) || ready.Count == 0)
        {
            return new Refusal("nothing-ready", "No invitation of this case is ready to be released.");
        }

        Draft draft = new(campaign, c, now);
        foreach ((ReadyInvitation invitation, int number) in ready)
        {
            draft.Add(new InvitationReleased(invitation.Person.Office, invitation.Revision, number, invitation.Person, invitation.Replaces));
            draft.Letter(
                invitation.Replaces is null ? LetterKind.Invitation : LetterKind.ReplacementInvitation,
                draft.Case.Invitations[^1].LetterKey, office: invitation.Person.Office, revision: invitation.Revision);
        }

        return draft.Done();
    }
}

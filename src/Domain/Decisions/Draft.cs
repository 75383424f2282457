using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;

namespace Herald.Domain.Decisions;

/// <summary>A decision in the making: each fact is applied at once, so that what follows sees it.</summary>
internal sealed class Draft(Campaign campaign, Case before, DateTimeOffset now)
{
    private readonly List<Fact> facts = [];
    private readonly List<LetterIntent> letters = [];

    public Campaign Campaign { get; } = campaign;

    public Case Case { get; private set; } = before;

    public DateTimeOffset Now { get; } = now;

    public void Add(Fact fact)
    {
        Case = CaseHistory.Apply(Case, fact, Now);
        facts.Add(fact);
    }

    /// <summary>The sequence number of the next fact.</summary>
    public int NextSeq => Case.Seq + 1;

    public void Letter(
        LetterKind kind, string key, int? version = null, Receipt? receipt = null, Office? office = null, int? revision = null, DateOnly? day = null,
        DateTimeOffset? dueAt = null) =>
        letters.Add(new LetterIntent
        {
            Kind = kind,
            Key = key,
            DueAt = dueAt ?? Now,
            Version = version,
            Receipt = receipt,
            Office = office,
            Revision = revision,
            Day = day,
        });

    /// <summary>Cancels the invitations in force whose office is not among <paramref name="kept"/>, and tells the state.</summary>
    public void CancelInvitationsExcept(IEnumerable<Office> kept)
    {
        foreach (Invitation invitation in Case.Invitations.Where(i => i.State == InvitationState.InForce && !kept.Contains(i.Office)).ToList())
        {
            Add(new InvitationCancelled(invitation.Office, invitation.Revision));
            Letter(LetterKind.InvitationCancelled, $"cancelled-{invitation.LetterKey}", office: invitation.Office, revision: invitation.Revision);
        }
    }

    public Decision Done() => new(Case, facts, letters);
}

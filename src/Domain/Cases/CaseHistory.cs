namespace Herald.Domain.Cases;

/// <summary>The case as the sum of its facts.</summary>
public static class CaseHistory
{
    /// <summary>The case that <paramref name="listed"/> begins.</summary>
    public static Case Begin(CaseKey key, CaseListed listed, DateTimeOffset at) =>
        new() { Key = key, Party = listed.Party, Stage = Stage.Listed, Seq = 1, UpdatedAt = at };

    /// <summary>The case after <paramref name="fact"/>.</summary>
    /// <exception cref="IllegalTransitionException">The fact cannot happen in the case's stage.</exception>
    public static Case Apply(Case c, Fact fact, DateTimeOffset at)
    {
        Stage next = Transitions.Next(c, fact);
        return Content(c, fact, at) with { Stage = next, Seq = c.Seq + 1, UpdatedAt = at };
    }

    private static Case Content(Case c, Fact fact, DateTimeOffset at) => fact switch
    {
        CircularIssued => c with { NotifiedAt = at },
        ReminderIssued f => c with { LastReminder = f.Day },
        InterestReceived f => InForce(c, f.Reply),
        SubstitutionReceived f => InForce(c, f.Reply),
        RegretsReceived f => WithoutVisit(InForce(c, f.Reply)),
        SupersededReplyReceived f => c with { Replies = Math.Max(c.Replies, f.Reply.Version) },
        LateReplyReceived f => c with
        {
            LateReply = f.Reply,
            Replies = Math.Max(c.Replies, f.Reply.Version),
            StageBeforeLateReply = c.Stage == Stage.LateReply ? c.StageBeforeLateReply : c.Stage,
        },
        LateReplyAccepted => InForce(c, c.LateReply!),
        LateReplyRefused => c with { LateReply = null, StageBeforeLateReply = null },
        DeadlineExtended f => c with { ExtendedTo = f.LastDay },
        InvitationReleased f => c with { Invitations = Release(c, f, at) },
        InvitationCancelled f => c with { Invitations = Cancel(c, f) },
        LogisticsRequested => c with { LogisticsRequestedAt = at },
        LogisticsReminderIssued f => c with { LastLogisticsReminder = f.Day },
        LogisticsReceived f => c with { Logistics = f.Questionnaire, LogisticsVersion = f.Version },
        AddressCorrected { Side: AddressSide.Capital } f => c with { Party = c.Party with { Capital = f.Addresses } },
        AddressCorrected f => c with { Party = c.Party with { Mission = f.Addresses } },
        AddressFormSet f => c with { AddressForms = AddressForms(c, f) },
        CodeReissued f => c with { Generation = f.Generation },
        CaseWithdrawn f => WithoutVisit(c) with
        {
            Reply = null,
            AnsweredAt = null,
            LateReply = null,
            StageBeforeLateReply = null,
            LastWordAt = f.Reply?.ReceivedAt ?? c.LastWordAt,
            Replies = Math.Max(c.Replies, f.Reply?.Version ?? 0),
        },
        AttentionRaised f => c with { Attention = [.. c.Attention.Where(item => item.Id != f.Item.Id), f.Item] },
        AttentionAssigned f => c with { Attention = [.. c.Attention.Select(i => i.Id == f.Id ? i with { AssignedTo = f.To } : i)] },
        AttentionClosed { CauseGone: true } f => c with { Attention = [.. c.Attention.Where(item => item.Id != f.Id)] },
        AttentionClosed f => c with { Attention = [.. c.Attention.Select(i => i.Id == f.Id ? i with { ClosedAt = at } : i)] },
        CaseClosed => c with { ClosedAt = at },
        PersonalDataErased => Erase(c, at),
        _ => c,
    };

    private static Case InForce(Case c, Reply reply) => c with
    {
        Reply = reply,
        AnsweredAt = c.AnsweredAt ?? c.Reply?.ReceivedAt ?? reply.ReceivedAt,
        LastWordAt = reply.ReceivedAt,
        Replies = Math.Max(c.Replies, reply.Version),
        LateReply = null,
        StageBeforeLateReply = null,
    };

    /// <summary>A visit that is cancelled has no flight and no hotel: should the party be invited again, it is asked again.</summary>
    private static Case WithoutVisit(Case c) => c with { LogisticsRequestedAt = null, Logistics = null };

    private static Invitation[] Release(Case c, InvitationReleased f, DateTimeOffset at) =>
    [
        .. c.Invitations.Select(i => i.Office == f.Office && i.State == InvitationState.InForce
            ? i with { State = InvitationState.Replaced }
            : i),
        new Invitation(f.Office, f.Revision, f.Number, f.Person, at, f.Replaces, InvitationState.InForce),
    ];

    private static Invitation[] Cancel(Case c, InvitationCancelled f) =>
    [
        .. c.Invitations.Select(i => i.Office == f.Office && i.Revision == f.Revision
            ? i with { State = InvitationState.Cancelled }
            : i),
    ];

    private static AddressForm[] AddressForms(Case c, AddressFormSet f) =>
    [
        .. c.AddressForms.Where(form => form.Person.Office != f.Person.Office),
        .. f.Form is null && f.Salutation is null ? Array.Empty<AddressForm>() : [new AddressForm(f.Person, f.Form, f.Salutation)],
    ];

    private static Case Erase(Case c, DateTimeOffset at) => c with
    {
        Party = c.Party with { Capital = [], Mission = [] },
        Reply = null,
        AnsweredAt = null,
        LateReply = null,
        Logistics = null,
        AddressForms = [],
        Invitations = [.. c.Invitations.Select(i => i with { Person = Erased(i.Person) })],
        Attention = [],
        ErasedAt = at,
    };

    private static People.Invitee Erased(People.Invitee person) => new() { Office = person.Office, GivenName = "", Title = "" };
}

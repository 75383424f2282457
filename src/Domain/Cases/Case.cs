using System.Text.Json.Serialization;
using Herald.Domain.Logistics;
using Herald.Domain.People;

namespace Herald.Domain.Cases;

/// <summary>One party in one campaign: the sum of its facts. Changed only by <see cref="CaseHistory.Apply"/>.</summary>
public sealed record Case
{
    /// <summary>The campaign and the party's code.</summary>
    public required CaseKey Key { get; init; }

    /// <summary>The invited party, with its present addresses.</summary>
    public required Party Party { get; init; }

    /// <summary>Where the case stands.</summary>
    public required Stage Stage { get; init; }

    /// <summary>How many facts the case has; the sequence number of the last.</summary>
    public required int Seq { get; init; }

    /// <summary>When the last fact was recorded.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The generation of the secret code that is valid now; reissuing counts up and revokes the earlier ones.</summary>
    public int Generation { get; init; } = 1;

    /// <summary>When the circular letter was issued.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>The party's own last day to reply, where staff extended the campaign's.</summary>
    public DateOnly? ExtendedTo { get; init; }

    /// <summary>The day of the last reminder to reply.</summary>
    public DateOnly? LastReminder { get; init; }

    /// <summary>How many replies came, by whatever channel and with whatever outcome.</summary>
    public int Replies { get; init; }

    /// <summary>The reply in force; null in silence.</summary>
    public Reply? Reply { get; init; }

    /// <summary>When the party first said what it has amended, if at all, but not withdrawn since; null in silence.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When the party's last word that took force was received: the reply in force, or the withdrawal that ended it;
    /// null in silence.</summary>
    public DateTimeOffset? LastWordAt { get; init; }

    /// <summary>The late reply that awaits a decision.</summary>
    public Reply? LateReply { get; init; }

    /// <summary>The stage that a refused late reply leads back to.</summary>
    public Stage? StageBeforeLateReply { get; init; }

    /// <summary>How staff decided that invitees are addressed; at most one for each office.</summary>
    public IReadOnlyList<AddressForm> AddressForms { get; init => field = value ?? []; } = [];

    /// <summary>How staff decided that <paramref name="person"/> is addressed; null where they did not.</summary>
    public AddressForm? AddressFormOf(Invitee person) => AddressForms.FirstOrDefault(form => form.Fits(person));

    /// <summary>Every invitation released, oldest first.</summary>
    public IReadOnlyList<Invitation> Invitations { get; init => field = value ?? []; } = [];

    /// <summary>Whether an invitation is in force.</summary>
    [JsonIgnore]
    public bool IsInvited => Stage is Stage.Invited or Stage.LogisticsComplete && Invitations.Any(i => i.State == InvitationState.InForce);

    /// <summary>When the logistics letter was issued; null again after regrets or withdrawal.</summary>
    public DateTimeOffset? LogisticsRequestedAt { get; init; }

    /// <summary>The day of the last reminder about logistics.</summary>
    public DateOnly? LastLogisticsReminder { get; init; }

    /// <summary>The questionnaire as last received; null again after regrets or withdrawal.</summary>
    public Questionnaire? Logistics { get; init; }

    /// <summary>How many times the questionnaire was received.</summary>
    public int LogisticsVersion { get; init; }

    /// <summary>What a person must look at: the open items, and those that staff closed though their cause lasts.</summary>
    public IReadOnlyList<AttentionItem> Attention { get; init => field = value ?? []; } = [];

    /// <summary>The open items among <see cref="Attention"/>.</summary>
    [JsonIgnore]
    public IEnumerable<AttentionItem> OpenAttention => Attention.Where(item => item.ClosedAt is null);

    /// <summary>When the case was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When the personal data was erased.</summary>
    public DateTimeOffset? ErasedAt { get; init; }
}

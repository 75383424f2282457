using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.People;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Dossier;

/// <summary>Everything about one case, as the desk shows it.</summary>
internal sealed record CaseDossierView
{
    public required string Campaign { get; init; }

    public required PartyView Party { get; init; }

    public required int Seq { get; init; }

    public required Stage Stage { get; init; }

    public required Phase Phase { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required DeadlineView Deadline { get; init; }

    /// <summary>Whether the case has a later last day than the campaign.</summary>
    public required bool Extended { get; init; }

    /// <summary>The generation of the secret code that is valid now.</summary>
    public required int Generation { get; init; }

    /// <summary>How many replies came.</summary>
    public required int Replies { get; init; }

    /// <summary>The reply in force.</summary>
    public Reply? Reply { get; init; }

    /// <summary>The late reply that awaits a decision.</summary>
    public Reply? LateReply { get; init; }

    public required IReadOnlyList<InvitationView> Invitations { get; init; }

    /// <summary>The invitations that could be released now.</summary>
    public required IReadOnlyList<ReadyInvitation> Ready { get; init; }

    /// <summary>How staff decided that invitees are addressed.</summary>
    public IReadOnlyList<AddressForm> AddressForms { get; init; } = [];

    public LogisticsView? Logistics { get; init; }

    /// <summary>What staff must look at, the oldest first.</summary>
    public required IReadOnlyList<AttentionView> Attention { get; init; }

    public required IReadOnlyList<FactView> Facts { get; init; }

    public required ChainView Chain { get; init; }

    public required IReadOnlyList<LetterView> Letters { get; init; }

    public required IReadOnlyList<SubmissionRow> Submissions { get; init; }

    /// <summary>Null where the case has no orchestration (yet, or any more).</summary>
    public OrchestrationView? Orchestration { get; init; }

    public DateTimeOffset? ErasedAt { get; init; }
}

/// <summary>The party of a case.</summary>
/// <param name="Names">Its name by language.</param>
internal sealed record PartyView(
    string Code, string Name, IReadOnlyDictionary<string, string> Names, string Region, Language Language,
    IReadOnlyList<string> Capital, IReadOnlyList<string> Mission)
{
    public static PartyView Of(Party party) => new(
        party.Code, party.Name.English, party.Name.Translations.ToDictionary(t => t.Key.Code(), t => t.Value),
        party.Region, party.Language, party.Capital, party.Mission);
}

using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Actions;

/// <summary>A case in brief: the answer to every action.</summary>
internal sealed record CaseSummary
{
    public required string Campaign { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required int Seq { get; init; }

    public required Stage Stage { get; init; }

    public required Phase Phase { get; init; }

    public required DeadlineView Deadline { get; init; }

    public required int Generation { get; init; }

    public Reply? Reply { get; init; }

    public Reply? LateReply { get; init; }

    public required IReadOnlyList<InvitationView> Invitations { get; init; }

    /// <summary>How many invitations could be released now.</summary>
    public required int Ready { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Names the change: the code and the sequence number of its first fact.</summary>
    public string? Receipt { get; init; }

    /// <summary>Whether the same submission was handed in before; nothing changed then.</summary>
    public bool Duplicate { get; init; }

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The letters that were put into the outbox.</summary>
    public IReadOnlyList<string> Letters { get; init; } = [];

    public static CaseSummary Of(Campaign campaign, Outcome.Committed done, DateTimeOffset now) => Of(campaign, done.After.Case, now) with
    {
        Receipt = done.Receipt,
        Facts = [.. done.Decision.Facts.Select(fact => fact.GetType().Name)],
        Letters = [.. done.Decision.Letters.Select(letter => letter.Key)],
    };

    public static CaseSummary Of(Campaign campaign, Outcome.Duplicate again, DateTimeOffset now) => Of(campaign, again.Now.Case, now) with
    {
        Receipt = again.First.Receipt,
        Duplicate = true,
    };

    private static CaseSummary Of(Campaign campaign, Case c, DateTimeOffset now) => new()
    {
        Campaign = c.Key.Campaign,
        Code = c.Key.Code,
        Name = c.Party.Name.English,
        Seq = c.Seq,
        Stage = c.Stage,
        Phase = Phases.Of(campaign, c, now),
        Deadline = DeadlineView.Of("replies", CaseDeadline.Of(campaign, c), now),
        Generation = c.Generation,
        Reply = c.Reply,
        LateReply = c.LateReply,
        Invitations = [.. c.Invitations.Select(InvitationView.Of)],
        Ready = InvitationRuling.Ready(c).Count,
        UpdatedAt = c.UpdatedAt,
    };
}

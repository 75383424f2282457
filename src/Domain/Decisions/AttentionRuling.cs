using Herald.Domain.Cases;

namespace Herald.Domain.Decisions;

/// <summary>What may be done with what a person must look at.</summary>
public static class AttentionRuling
{
    /// <summary>The id of the item that says that a case's orchestration is not restarted any more.</summary>
    public const string OrchestrationFailed = "orchestration-failed";

    /// <summary>Gives an open item to a member of staff.</summary>
    public static Ruling Assign(Case c, string id, string to, DateTimeOffset now) => OnOpen(c, id, new AttentionAssigned(id, to), now);

    /// <summary>Closes an open item with a note of what was done about it.</summary>
    public static Ruling Close(Case c, string id, string note, DateTimeOffset now) =>
        OnOpen(c, id, new AttentionClosed(id, note, CauseGone: false), now);

    /// <summary>Puts before staff that the orchestration is not restarted by itself any more. Nothing happens where they know
    /// already; once it runs again, the item goes.</summary>
    public static Decision GiveUp(Case c, DateTimeOffset now) =>
        c.ErasedAt is not null || c.Attention.Any(item => item.Id == OrchestrationFailed)
            ? new Decision(c, [], [])
            : With(c, new AttentionRaised(new AttentionItem(OrchestrationFailed, AttentionKind.OrchestrationFailed, now)), now);

    private static Ruling OnOpen(Case c, string id, Fact fact, DateTimeOffset now) =>
        c.OpenAttention.Any(item => item.Id == id)
            ? With(c, fact, now)
            : new Refusal("no-such-item", "The case has no open item of that name.");

    private static Decision With(Case c, Fact fact, DateTimeOffset now) => new(CaseHistory.Apply(c, fact, now), [fact], []);
}

using System.Globalization;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Pages;

namespace Herald.Functions.Desk.Bulk;

/// <summary>Something that staff do to several cases at once.</summary>
internal abstract record BulkAct(string Name, string Title, string Button)
{
    /// <summary>Whether the cases are taken one after the other in the order of their codes, so that numbers follow it.</summary>
    public virtual bool InOrder => false;

    /// <summary>What it would do to a case, or why it cannot.</summary>
    public abstract Ruling Rule(Campaign campaign, Case c, DateTimeOffset now);

    /// <summary>What a decision does, in words.</summary>
    public abstract string Words(Decision decision);

    /// <summary>The act of that name; null where there is none, or where it lacks the day that it needs.</summary>
    public static BulkAct? Find(string? name, DateOnly? lastDay) => name switch
    {
        RemindMany.Id => new RemindMany(),
        ReleaseMany.Id => new ReleaseMany(),
        ExtendMany.Id when lastDay is { } day => new ExtendMany(day),
        _ => null,
    };
}

/// <summary>Reminds the states that have said nothing.</summary>
internal sealed record RemindMany() : BulkAct(Id, "Send a reminder", "Send the reminders")
{
    public const string Id = "remind";

    public override Ruling Rule(Campaign campaign, Case c, DateTimeOffset now) => ReminderRuling.Of(campaign, c, now);

    public override string Words(Decision decision) => "A reminder goes out";
}

/// <summary>Gives the states a later last day to reply.</summary>
internal sealed record ExtendMany(DateOnly LastDay) : BulkAct(Id, "Extend the deadline", "Extend the deadline")
{
    public const string Id = "extend";

    public override Ruling Rule(Campaign campaign, Case c, DateTimeOffset now) => StaffRuling.ExtendDeadline(campaign, c, LastDay, now);

    public override string Words(Decision decision) =>
        $"Last day to reply: {LastDay.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}"
        + (decision.Facts.OfType<InterestReceived>().Any() ? "; the late reply counts" : "");
}

/// <summary>Releases the invitations that are ready.</summary>
internal sealed record ReleaseMany() : BulkAct(Id, "Release invitations", "Release the invitations")
{
    public const string Id = "release";

    public override bool InOrder => true;

    public override Ruling Rule(Campaign campaign, Case c, DateTimeOffset now) =>
        InvitationRuling.Release(campaign, c, [.. InvitationRuling.Ready(c).Select(ready => (ready, 0))], now);

    public override string Words(Decision decision) => string.Join("; ", decision.Facts.OfType<InvitationReleased>().Select(fact =>
        $"{(fact.Number > 0 ? $"No. {fact.Number}: " : "")}{Bidi.Isolate(fact.Person.FullName)}, {Bidi.Isolate(fact.Person.Title)}{(fact.Replaces is { } old ? $" (replaces No. {old})" : "")}"));
}

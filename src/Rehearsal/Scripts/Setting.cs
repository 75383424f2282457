using Herald.Domain.Campaigns;
using Herald.Domain.Time;

namespace Herald.Rehearsal.Scripts;

/// <summary>The campaign's time, divided into what staff and states do in it. Everything follows from the campaign's own dates.</summary>
internal sealed class Setting(Campaign campaign)
{
    private const double ExtensionShare = 0.06;

    public Campaign Campaign { get; } = campaign;

    /// <summary>Staff import and start the campaign.</summary>
    public DateTimeOffset Opens { get; } = ZonedDays.At(campaign.Date, Campaign.OfficeHour, campaign.Zone);

    /// <summary>Replies are in time.</summary>
    public Window Replies => new(Opens, Campaign.ReplyDeadline.EndsAt, Campaign.Zone, TimeSpan.FromDays(10));

    /// <summary>From the deadline of replies to that of logistics.</summary>
    public Window Aftermath => new(Campaign.ReplyDeadline.EndsAt, Campaign.LogisticsDeadline.EndsAt, Campaign.Zone, TimeSpan.FromDays(50));

    /// <summary>The last day of those whose deadline is extended.</summary>
    public DateOnly ExtendedTo => ZonedDays.DayOf(Aftermath.StaffAt(ExtensionShare), Campaign.Zone);

    public DateTimeOffset DecisionsAt => Aftermath.StaffAt(0.08);

    /// <summary>The first few invitations are released.</summary>
    public DateTimeOffset FirstReleaseAt => Aftermath.StaffAt(0.10);

    /// <summary>All that are ready are released.</summary>
    public DateTimeOffset ReleaseAt => Aftermath.StaffAt(0.12);

    /// <summary>Invitations that changes made necessary are released.</summary>
    public DateTimeOffset LaterReleaseAt => Aftermath.StaffAt(0.35);

    /// <summary>Everything is as it will be, a moment before the cases close.</summary>
    public DateTimeOffset CurtainAt => Campaign.OverAt.AddMinutes(-1);

    /// <summary>The end of the month in which the event is over, or the moment before personal data may be erased where that is sooner.</summary>
    public DateTimeOffset Ends
    {
        get
        {
            DateOnly over = ZonedDays.DayOf(Campaign.OverAt, Campaign.Zone);
            DateTimeOffset month = ZonedDays.StartOf(new DateOnly(over.Year, over.Month, 1).AddMonths(1), Campaign.Zone);
            DateTimeOffset kept = Campaign.EraseAt.AddMinutes(-1);
            return month < kept ? month : kept;
        }
    }

    /// <summary>Whether one state can get every kind of letter: there is time for it, staff decide, and there are days of reminders.</summary>
    public bool TakesAllTheWay =>
        Campaign is { Replies: { Late: LateReplyPolicy.AskStaff, ReminderDays.Count: > 0 }, Release: ReleasePolicy.Manual }
        && Aftermath.To - Aftermath.From > TimeSpan.FromDays(100)
        && Campaign.Logistics.ReminderDays.Any(day => Aftermath.ShareOf(ZonedDays.StartOf(day, Campaign.Zone)) is > 0.5 and < 0.97);

    /// <summary>Whether a late reply comes to count.</summary>
    public bool LateCounts(bool staffWouldAccept) => Campaign.Replies.Late switch
    {
        LateReplyPolicy.Accept => true,
        LateReplyPolicy.Refuse => false,
        _ => staffWouldAccept,
    };
}

using Herald.Domain.Campaigns;
using Herald.LocalRuntime.Mail;
using Herald.Rehearsal.Cues;

namespace Herald.Rehearsal.Scripts;

/// <summary>The troubles of the mail service as a whole, and the rounds in which staff look after what came of them. The service is out at the
/// very moments at which many letters are due.</summary>
internal static class MailScript
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstRound = TimeSpan.FromHours(3);
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromDays(7);

    // Connections are refused for a while; the key is not accepted; every letter fails and has gone all the same; every letter fails and has
    // not gone. How often a letter is tried again in a longer outage of the first two kinds is a matter of storage requests alone.
    private static readonly (TimeSpan Length, MailOutage Outage)[] Outages =
    [
        (new TimeSpan(0, 0, 30), new MailOutage(DropConnection: "refused")),
        (new TimeSpan(0, 10, 0), new MailOutage(Status: 401)),
        (new TimeSpan(0, 30, 0), new MailOutage(Status: 503, Keep: true)),
        (new TimeSpan(0, 30, 0), new MailOutage(Status: 500)),
    ];

    public static IEnumerable<Cue> Cues(Setting setting) => Troubles(setting).Concat(Rounds(setting)).Where(cue => cue.At > setting.Opens && cue.At < setting.CurtainAt);

    private static IEnumerable<Cue> Troubles(Setting setting)
    {
        Campaign campaign = setting.Campaign;
        IEnumerable<DateOnly> days = campaign.Replies.ReminderDays.Take(2).Concat(campaign.Logistics.ReminderDays.Take(2));
        foreach ((DateOnly day, (TimeSpan length, MailOutage outage)) in days.Zip(Outages))
        {
            DateTimeOffset at = campaign.ReminderAt(day);
            yield return new MailServiceTroubled(at - Before, new MailBehaviour { Outage = outage with { Until = at + length } });
        }
    }

    private static IEnumerable<Cue> Rounds(Setting setting)
    {
        IEnumerable<DateTimeOffset> reminders = setting.Campaign.Replies.ReminderDays.Concat(setting.Campaign.Logistics.ReminderDays)
            .Select(day => setting.Campaign.ReminderAt(day) + FirstRound);
        int weeks = (int)((setting.CurtainAt - setting.Opens) / BetweenRounds);
        return Enumerable.Range(0, weeks + 1).Select(week => setting.Opens + FirstRound + (week * BetweenRounds))
            .Concat(reminders).Append(setting.CurtainAt.AddHours(-2)).Distinct().Select(at => new DeskRound(at));
    }
}

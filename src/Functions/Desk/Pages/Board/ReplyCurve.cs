using Herald.Domain.Campaigns;
using Herald.Domain.Time;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Pages.Board;

/// <summary>Replies over time against the deadline. The chart, its sentence and its table are all drawn from this one model.</summary>
public sealed class ReplyCurve
{
    private ReplyCurve(Campaign campaign, int cases, int replied, IReadOnlyList<CurveDay> days, DateOnly today)
    {
        Cases = cases;
        Replied = replied;
        Days = days;
        First = campaign.Date;
        Deadline = campaign.Replies.LastDay;
        DateOnly lastReply = days.Count > 0 ? days[^1].Day : campaign.Date;
        Last = new[] { Deadline, lastReply }.Max();
        Today = today;
    }

    internal int Cases { get; }

    /// <summary>How many have replied, in whatever way.</summary>
    internal int Replied { get; }

    /// <summary>The days on which replies came, ascending.</summary>
    internal IReadOnlyList<CurveDay> Days { get; }

    /// <summary>How many of the replies are on the curve: those on file.</summary>
    internal int Dated => Days.Count > 0 ? Days[^1].Total : 0;

    /// <summary>Replied, with no reply on file any more: withdrawn, or late and refused.</summary>
    internal int Undated => Replied - Dated;

    internal DateOnly First { get; }

    internal DateOnly Last { get; }

    internal DateOnly Deadline { get; }

    internal DateOnly Today { get; }

    /// <summary>How many of those with a reply on file first replied by the end of the campaign's last day: whoever amends afterwards
    /// is not late.</summary>
    internal int ByDeadline => Days.LastOrDefault(day => day.Day <= Deadline)?.Total ?? 0;

    internal string Sentence
    {
        get
        {
            string after = Dated > ByDeadline ? $"; after it: {Dated - ByDeadline}" : "";
            string gone = Undated > 0 ? $" Replied, with nothing on file any more (withdrawn, or late and refused): {Undated}." : "";
            return $"Replied: {Replied} of {Cases}. On file, received by {DeskDates.Day(Deadline)}: {ByDeadline}{after}.{gone}";
        }
    }

    internal static ReplyCurve Of(Campaign campaign, IReadOnlyList<RosterRow> rows, DateTimeOffset now)
    {
        int total = 0;
        CurveDay[] days =
        [
            .. rows.Where(row => row is { Replied: true, AnsweredAt: not null })
                .GroupBy(row => ZonedDays.DayOf(row.AnsweredAt!.Value, campaign.Zone)).OrderBy(g => g.Key)
                .Select(g => new CurveDay(g.Key, g.Count(), total += g.Count())),
        ];
        return new ReplyCurve(campaign, rows.Count, rows.Count(row => row.Replied), days, ZonedDays.DayOf(now, campaign.Zone));
    }
}

/// <summary>A day on which replies came.</summary>
/// <param name="Day">The day, on the calendar of the campaign's zone.</param>
/// <param name="New">How many states first replied on it.</param>
/// <param name="Total">How many had up to its end.</param>
public sealed record CurveDay(DateOnly Day, int New, int Total);

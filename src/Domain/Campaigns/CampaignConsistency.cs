namespace Herald.Domain.Campaigns;

/// <summary>What must hold between the values of a campaign. Values whose own fault is already named are left out.</summary>
internal static class CampaignConsistency
{
    public static void Check(Campaign campaign, FaultList faults)
    {
        CheckEvents(campaign, faults);
        CheckProgramme(campaign, faults);
        CheckReplyDays(campaign, faults);
        CheckLogisticsDays(campaign, faults);
    }

    private static void CheckEvents(Campaign campaign, FaultList faults)
    {
        for (int i = 0; i < campaign.Events.Count; i++)
        {
            CampaignEvent e = campaign.Events[i];
            if (Before(e.Ends, e.Starts))
            {
                faults.Add($"events[{i}].ends", "is before the event starts");
            }
        }

        CheckUnique(campaign.Events.Select(e => e.Id), "events", faults);
    }

    private static void CheckProgramme(Campaign campaign, FaultList faults)
    {
        for (int i = 0; i < campaign.Programme.Count; i++)
        {
            ProgrammePart part = campaign.Programme[i];
            CampaignEvent? parent = campaign.Events.FirstOrDefault(e => e.Id == part.Event);
            if (parent is null && part.Event.Length > 0 && campaign.Events.Count > 0)
            {
                faults.Add($"programme[{i}].event", $"'{part.Event}' is not the id of an event");
            }
            else if (parent is not null && (Before(part.Date, parent.Starts) || Before(parent.Ends, part.Date)))
            {
                faults.Add($"programme[{i}].date", "is outside the days of its event");
            }
        }

        CheckUnique(campaign.Programme.Select(p => p.Id), "programme", faults);
    }

    private static void CheckReplyDays(Campaign campaign, FaultList faults)
    {
        ReplyRules rules = campaign.Replies;
        if (Before(rules.LastDay, campaign.Date))
        {
            faults.Add("replies.lastDay", "is before the date of the letter");
        }

        if (!Before(rules.LastDay, FirstDay(campaign), unknown: true))
        {
            faults.Add("replies.lastDay", "must lie before the first day of the event");
        }

        if (rules.ReminderDays.Any(day => !Before(campaign.Date, day, unknown: true) || Before(rules.LastDay, day)))
        {
            faults.Add("replies.reminderDays", "must lie after the date of the letter and not after the last day to reply");
        }
    }

    private static void CheckLogisticsDays(Campaign campaign, FaultList faults)
    {
        LogisticsRules rules = campaign.Logistics;
        DateOnly replies = campaign.Replies.LastDay;
        if (!Before(replies, rules.LastDay, unknown: true) || !Before(rules.LastDay, FirstDay(campaign), unknown: true))
        {
            faults.Add("logistics.lastDay", "must lie between the last day to reply and the first day of the event");
        }

        if (rules.ReminderDays.Any(day => !Before(replies, day, unknown: true) || Before(rules.LastDay, day)))
        {
            faults.Add("logistics.reminderDays", "must lie after the last day to reply and not after the last day for logistics");
        }
    }

    private static DateOnly FirstDay(Campaign campaign) =>
        campaign.Events.Select(e => e.Starts).Where(day => day != FaultList.NoDate).DefaultIfEmpty(FaultList.NoDate).Min();

    /// <summary>Whether <paramref name="a"/> is before <paramref name="b"/>; <paramref name="unknown"/> where either was not read.</summary>
    private static bool Before(DateOnly a, DateOnly b, bool unknown = false) =>
        a == FaultList.NoDate || b == FaultList.NoDate ? unknown : a < b;

    private static void CheckUnique(IEnumerable<string> ids, string path, FaultList faults)
    {
        foreach (string id in ids.Where(id => id.Length > 0).GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            faults.Add(path, $"has the id '{id}' more than once");
        }
    }
}

namespace Herald.Domain.Campaigns;

/// <summary>What must hold between the values of a campaign.</summary>
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
            if (e.Ends < e.Starts)
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
            if (parent is null)
            {
                faults.Add($"programme[{i}].event", $"'{part.Event}' is not the id of an event");
            }
            else if (part.Date < parent.Starts || part.Date > parent.Ends)
            {
                faults.Add($"programme[{i}].date", "is outside the days of its event");
            }
        }

        CheckUnique(campaign.Programme.Select(p => p.Id), "programme", faults);
    }

    private static void CheckReplyDays(Campaign campaign, FaultList faults)
    {
        ReplyRules rules = campaign.Replies;
        if (rules.LastDay < campaign.Date)
        {
            faults.Add("replies.lastDay", "is before the date of the letter");
        }

        if (rules.LastDay >= campaign.FirstDay)
        {
            faults.Add("replies.lastDay", "must lie before the first day of the event");
        }

        if (rules.ReminderDays.Any(day => day <= campaign.Date || day > rules.LastDay))
        {
            faults.Add("replies.reminderDays", "must lie after the date of the letter and not after the last day to reply");
        }
    }

    private static void CheckLogisticsDays(Campaign campaign, FaultList faults)
    {
        LogisticsRules rules = campaign.Logistics;
        if (rules.LastDay <= campaign.Replies.LastDay || rules.LastDay >= campaign.FirstDay)
        {
            faults.Add("logistics.lastDay", "must lie between the last day to reply and the first day of the event");
        }

        if (rules.ReminderDays.Any(day => day <= campaign.Replies.LastDay || day > rules.LastDay))
        {
            faults.Add("logistics.reminderDays", "must lie after the last day to reply and not after the last day for logistics");
        }
    }

    private static void CheckUnique(IEnumerable<string> ids, string path, FaultList faults)
    {
        foreach (string id in ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            faults.Add(path, $"has the id '{id}' more than once");
        }
    }
}

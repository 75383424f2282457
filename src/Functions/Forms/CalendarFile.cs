using System.Text;
using Herald.Domain.Campaigns;
using Herald.Domain.People;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Functions.Forms;

/// <summary>The events, and the parts of the programme that the party is interested in, for a calendar: whole days, which no time zone
/// can shift.</summary>
internal static class CalendarFile
{
    public static FileContentHttpResult Of(Seat seat)
    {
        Campaign campaign = seat.Campaign;
        Calendar calendar = new() { ProductId = "-//Herald//Official invitations//EN" };
        foreach (CampaignEvent e in campaign.Events)
        {
            calendar.Events.Add(Entry(seat, e.Id, e.Name.In(seat.Texts.Language), e.Starts, e.Ends, e));
        }

        IReadOnlyList<string> parts = seat.Case.Reply?.Content.Parts ?? seat.Case.LateReply?.Content.Parts ?? [];
        foreach (ProgrammePart part in campaign.Programme.Where(p => parts.Contains(p.Id)))
        {
            CampaignEvent whole = campaign.Events.First(e => e.Id == part.Event);
            if (!IsAllOf(campaign, whole))
            {
                calendar.Events.Add(Entry(seat, $"part-{part.Id}", part.Name.In(seat.Texts.Language), part.Date, part.Date, whole));
            }
        }

        string text = new CalendarSerializer().SerializeToString(calendar) ?? "";
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", $"{campaign.Id}.ics");
    }

    // A dinner that is an event and a part of the programme is one evening.
    private static bool IsAllOf(Campaign campaign, CampaignEvent e) => e.Starts == e.Ends && campaign.Programme.Count(p => p.Event == e.Id) == 1;

    private static CalendarEvent Entry(Seat seat, string id, string name, DateOnly first, DateOnly last, CampaignEvent e)
    {
        Language language = seat.Texts.Language;
        return new CalendarEvent
        {
            Uid = $"{seat.Campaign.Id}-{id}@herald",
            DtStamp = new CalDateTime(seat.Now.UtcDateTime, "UTC"),
            Summary = name,
            Start = new CalDateTime(first),
            End = new CalDateTime(last.AddDays(1)), // the day after: the end of an entry of whole days is exclusive
            Location = e.Venue is { } venue ? $"{venue.In(language)}, {e.Place.In(language)}" : e.Place.In(language),
            Description = $"{seat.Campaign.Organisation.Name.In(language)}, {seat.Campaign.Reference}",
            Transparency = TransparencyType.Transparent,
        };
    }
}

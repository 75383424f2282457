using System.Text.Json;
using Herald.Domain.Cases;

namespace Herald.Domain.Campaigns;

/// <summary>Reads a campaign from its JSON file and lets it through only when it is complete and consistent.</summary>
public static class CampaignReader
{
    /// <summary>Reads <c>campaign.json</c>.</summary>
    /// <exception cref="InvalidInputException">Something is wrong; every fault is named.</exception>
    public static Campaign Read(string json)
    {
        CampaignFile file;
        try
        {
            file = JsonSerializer.Deserialize(json, CampaignFileJson.Default.CampaignFile)
                ?? throw new InvalidInputException([new Fault("$", "is empty")]);
        }
        catch (JsonException e)
        {
            throw new InvalidInputException([new Fault(e.Path ?? "$", $"is not the JSON of a campaign (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})")]);
        }

        FaultList faults = new();
        Campaign campaign = Build(file, faults);
        CampaignConsistency.Check(campaign, faults);
        faults.ThrowIfAny();
        return campaign;
    }

    private static Campaign Build(CampaignFile file, FaultList faults) => new()
    {
        Id = Id(file.Id, faults),
        Reference = faults.Text(file.Reference, "reference", 60),
        Date = faults.Date(file.Date, "date"),
        Place = faults.Localized(file.Place, "place"),
        Zone = Zone(file.TimeZone, faults),
        Organisation = new(
            faults.Localized(file.Organisation?.Name, "organisation.name"), faults.Localized(file.Organisation?.Short, "organisation.short")),
        Sender = new(
            faults.Localized(file.Sender?.Name, "sender.name"),
            faults.Localized(file.Sender?.Title, "sender.title"),
            faults.Email(file.Sender?.Email, "sender.email")),
        Contact = new(
            faults.Localized(file.Contact?.Unit, "contact.unit"),
            faults.Text(file.Contact?.Phone, "contact.phone"),
            faults.Email(file.Contact?.Email, "contact.email")),
        Addressees = faults.Localized(file.Addressees, "addressees"),
        CopyTo = faults.Localized(file.CopyTo, "copyTo"),
        Subject = faults.Localized(file.Subject, "subject", 400),
        Events = Some(file.Events, EventFile.Empty, "events", faults, (e, path) => Event(e, path, faults)),
        Programme = Some(file.Programme, PartFile.Empty, "programme", faults, (p, path) => Part(p, path, faults)),
        Replies = new(
            faults.Date(file.Replies?.LastDay, "replies.lastDay"),
            faults.Dates(file.Replies?.ReminderDays, "replies.reminderDays"),
            faults.OneOf(
                file.Replies?.Late, "replies.late",
                ("askStaff", LateReplyPolicy.AskStaff), ("accept", LateReplyPolicy.Accept), ("refuse", LateReplyPolicy.Refuse))),
        Release = faults.OneOf(
            file.Invitations?.Release, "invitations.release", ("manual", ReleasePolicy.Manual), ("automatic", ReleasePolicy.Automatic)),
        Logistics = new(
            faults.Date(file.Logistics?.LastDay, "logistics.lastDay"),
            faults.Dates(file.Logistics?.ReminderDays, "logistics.reminderDays"),
            faults.Number(file.Logistics?.DelegationLimit, "logistics.delegationLimit", 0, 100)),
        OverdueGraceDays = faults.Number(file.OverdueGraceDays, "overdueGraceDays", 0, 60),
        RetentionDays = faults.Number(file.RetentionDays, "retentionDays", 1, 3650),
        Texts = CampaignTexts.Read(file.Texts, faults),
        Templates = CampaignTemplates.Read(file.Templates, faults),
    };

    private static string Id(string? id, FaultList faults)
    {
        if (!CaseKey.IsCampaignId(id))
        {
            faults.Add("id", "must be 1 to 40 of a-z, 0-9 and hyphen");
        }

        return id ?? "";
    }

    private static TimeZoneInfo Zone(string? id, FaultList faults)
    {
        // tzdata keeps copies under posix/ and, counting leap seconds, right/: no names of IANA, and the latter wrong by half a minute.
        if (id is not null && id.Contains('/') && !id.StartsWith("posix/", StringComparison.OrdinalIgnoreCase)
            && !id.StartsWith("right/", StringComparison.OrdinalIgnoreCase) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone))
        {
            return zone;
        }

        faults.Add("timeZone", id is null ? "is missing" : $"'{id}' is not an IANA time zone such as Europe/Zurich");
        return TimeZoneInfo.Utc;
    }

    /// <summary>Reads every entry, in its place: one that is null as one in which everything is missing.</summary>
    private static List<TOut> Some<TIn, TOut>(
        IReadOnlyList<TIn?>? items, TIn empty, string path, FaultList faults, Func<TIn, string, TOut> read)
        where TIn : class
    {
        if (items is null or [])
        {
            faults.Add(path, "must have at least one entry");
            return [];
        }

        return [.. items.Select((item, i) => read(item ?? empty, $"{path}[{i}]"))];
    }

    private static CampaignEvent Event(EventFile file, string path, FaultList faults) => new(
        faults.Text(file.Id, $"{path}.id", 40),
        faults.Localized(file.Name, $"{path}.name"),
        faults.Date(file.Starts, $"{path}.starts"),
        faults.Date(file.Ends, $"{path}.ends"),
        faults.LocalizedIfAny(file.Venue, $"{path}.venue"),
        faults.Localized(file.Place, $"{path}.place"),
        faults.LocalizedIfAny(file.Partners, $"{path}.partners"));

    private static ProgrammePart Part(PartFile file, string path, FaultList faults) => new(
        faults.Text(file.Id, $"{path}.id", 40),
        faults.Localized(file.Name, $"{path}.name"),
        faults.Text(file.Event, $"{path}.event", 40),
        faults.Date(file.Date, $"{path}.date"),
        file.MaySpeak ?? false);
}

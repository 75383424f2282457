using Herald.Domain.Campaigns;

namespace Herald.Functions.Desk.Overview;

/// <summary>The facts of the letter, as the desk shows them: in English.</summary>
internal sealed record CampaignFacts
{
    public required string Id { get; init; }

    public required string Reference { get; init; }

    public required DateOnly Date { get; init; }

    public required string Place { get; init; }

    /// <summary>The zone of every day of the campaign.</summary>
    public required string TimeZone { get; init; }

    public required string Subject { get; init; }

    public required string Addressees { get; init; }

    public required string CopyTo { get; init; }

    public required OrganisationView Organisation { get; init; }

    public required SenderView Sender { get; init; }

    public required ContactView Contact { get; init; }

    public required IReadOnlyList<EventView> Events { get; init; }

    public required IReadOnlyList<PartView> Programme { get; init; }

    public required LateReplyPolicy LateReplies { get; init; }

    public required ReleasePolicy Release { get; init; }

    public static CampaignFacts Of(Campaign campaign) => new()
    {
        Id = campaign.Id,
        Reference = campaign.Reference,
        Date = campaign.Date,
        Place = campaign.Place.English,
        TimeZone = campaign.Zone.Id,
        Subject = campaign.Subject.English,
        Addressees = campaign.Addressees.English,
        CopyTo = campaign.CopyTo.English,
        Organisation = new OrganisationView(campaign.Organisation.Name.English, campaign.Organisation.Short.English),
        Sender = new SenderView(campaign.Sender.Name.English, campaign.Sender.Title.English, campaign.Sender.Email),
        Contact = new ContactView(campaign.Contact.Unit.English, campaign.Contact.Phone, campaign.Contact.Email),
        Events = [.. campaign.Events.Select(e => new EventView(e.Id, e.Name.English, e.Starts, e.Ends, e.Venue?.English, e.Place.English, e.Partners?.English))],
        Programme = [.. campaign.Programme.Select(p => new PartView(p.Id, p.Name.English, p.Event, p.Date, p.MaySpeak))],
        LateReplies = campaign.Replies.Late,
        Release = campaign.Release,
    };
}

/// <summary>The inviting organisation.</summary>
internal sealed record OrganisationView(string Name, string Short);

/// <summary>Who signs.</summary>
internal sealed record SenderView(string Name, string Title, string Email);

/// <summary>Whom an invited party may ask.</summary>
internal sealed record ContactView(string Unit, string Phone, string Email);

/// <summary>An event of the campaign.</summary>
internal sealed record EventView(string Id, string Name, DateOnly Starts, DateOnly Ends, string? Venue, string Place, string? Partners);

/// <summary>A part of the programme.</summary>
internal sealed record PartView(string Id, string Name, string Event, DateOnly Date, bool MaySpeak);

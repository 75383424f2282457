using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Rehearsal.Input;

namespace Herald.Rehearsal.Tests.Support;

/// <summary>The sample, and another campaign that has nothing in common with it.</summary>
internal static class Samples
{
    /// <summary>Another organisation, on the other side of the globe: short, released automatically, late replies accepted, no programme
    /// part at which anybody speaks.</summary>
    public const string OtherCampaign = """
        {
          "id": "ocean-26", "reference": "OC/26-3", "date": "2026-03-27", "place": "Auckland", "timeZone": "Pacific/Auckland",
          "organisation": {"name": "Ocean Council", "short": "OC"},
          "sender": {"name": "A. Sender", "title": "Chair", "email": "chair@ocean.example"},
          "contact": {"unit": "Protocol", "phone": "+64 9 000 0000", "email": "protocol@ocean.example"},
          "addressees": "Members", "copyTo": "missions", "subject": "Ocean summit",
          "events": [{"id": "summit", "name": "Ocean summit", "starts": "2026-05-02", "ends": "2026-05-31", "place": "Auckland"}],
          "programme": [{"id": "opening", "name": "Opening", "event": "summit", "date": "2026-05-02", "maySpeak": false}],
          "replies": {"lastDay": "2026-04-04", "reminderDays": ["2026-04-01"], "late": "accept"},
          "invitations": {"release": "automatic"},
          "logistics": {"lastDay": "2026-04-20", "reminderDays": ["2026-04-15"], "delegationLimit": 0},
          "overdueGraceDays": 1, "retentionDays": 30
        }
        """;

    public static Campaign Campaign => Sample(null).Campaign;

    public static RehearsalInput Sample(int? states) => RehearsalInput.Read(SampleFiles.Campaign, SampleFiles.Directory, states);

    public static IReadOnlyList<Party> Parties(int count) => Sample(count).Parties;

    /// <summary>The other campaign, with parties of the sample's directory.</summary>
    public static RehearsalInput Other(int states) =>
        Sample(states) with { Campaign = CampaignReader.Read(OtherCampaign), CampaignJson = OtherCampaign };
}

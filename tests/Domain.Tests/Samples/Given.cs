using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Logistics;
using Herald.Domain.People;

namespace Herald.Domain.Tests.Samples;

/// <summary>The sample campaign, and a member state, persons and answers to play it with.</summary>
internal static class Given
{
    /// <summary>Circular CL-25/10: opens on 31 January, replies until 21 February, logistics until 20 June, over after 11 July 2025.</summary>
    public static Campaign Campaign { get; } =
        CampaignReader.Read(File.ReadAllText(Repository.File("samples/wsis20-2025/campaign.json")));

    public static CaseKey Key { get; } = new("wsis20-2025", "SN");

    public static Party Party { get; } = new()
    {
        Code = "SN",
        Name = new LocalizedText("Senegal", new Dictionary<Language, string> { [Language.Fr] = "Sénégal" }),
        Region = "Africa",
        Language = Language.Fr,
        Capital = ["cabinet@diplomatie.sn.example"],
        Mission = ["mission@sn.example", "protocol@sn.example"],
    };

    public static Case Listed { get; } = CaseHistory.Begin(Key, new CaseListed(Party), Instant("2025-01-20T10:00Z"));

    public static Invitee President { get; } = new()
    {
        Office = Office.HeadOfState,
        GivenName = "Awa",
        Surname = "Diop",
        Title = "President of the Republic",
        FormOfAddress = "Her Excellency",
        Gender = Gender.Female,
    };

    public static Invitee VicePresident { get; } =
        President with { GivenName = "Ousmane", Surname = null, Title = "Vice-President", SubstituteLevel = "vice-president", Gender = null };

    public static Invitee PrimeMinister { get; } =
        new() { Office = Office.HeadOfGovernment, GivenName = "Moussa", Surname = "Ba", Title = "Prime Minister" };

    public static Questionnaire Complete { get; } = new()
    {
        Attendance = ["gala-dinner", "wsis-opening"],
        Delegation = [new DelegationMember("Fatou Sow", "Chief of protocol")],
        Arrival = new Movement(new DateOnly(2025, 7, 8), new TimeOnly(18, 20), "Geneva airport", "AF 1842"),
        Departure = new Movement(new DateOnly(2025, 7, 11), new TimeOnly(9, 5), "Geneva airport", "AF 1143"),
        StateAircraft = false,
        Hotel = "Hôtel du Lac",
        SecurityOfficers = 2,
        Armed = true,
        Diet = "Halal",
    };

    public static ReplyContent Regrets { get; } = new() { Answer = Answer.Regret };

    public static ReplyContent Withdrawal { get; } = new() { Answer = Answer.Withdraw };

    public static ReplyContent Interest(params Invitee[] invitees) => new()
    {
        Answer = Answer.Attend,
        Invitees = invitees is [] ? [President] : invitees,
        Parts = ["gala-dinner", "wsis-opening"],
        Speaking = ["wsis-opening"],
        Contact = new ContactPerson("Fatou Sow", "fatou.sow@sn.example", "+41 22 555 01 02"),
    };

    public static Reply Reply(int version, string receivedAt, ReplyContent? content = null) =>
        new(version, content ?? Interest(), Channel.NoteVerbale, Instant(receivedAt), "NV 17/2025");

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Functions.Tests.Support;

/// <summary>The sample campaign, parties and replies for tests.</summary>
internal static class Samples
{
    public static string CampaignJson { get; } = File.ReadAllText(Repository.File("samples/wsis20-2025/campaign.json"));

    public static Campaign Campaign { get; } = CampaignReader.Read(CampaignJson);

    public static DateTimeOffset Start { get; } = new(2025, 1, 31, 8, 0, 0, TimeSpan.Zero);

    public static Party Party(string code = "FR") => new()
    {
        Code = code,
        Name = new LocalizedText("France", new Dictionary<Language, string> { [Language.Fr] = "France", [Language.Ar] = "فرنسا", [Language.Zh] = "法国" }),
        Region = "B",
        Language = Language.Fr,
        Capital = [$"protocol@mfa.{code}.example"],
        Mission = [$"mission@{code}.example"],
    };

    public static CaseKey Key(string code = "FR") => new(Campaign.Id, code);

    public static Invitee President { get; } = new()
    {
        Office = Office.HeadOfState,
        GivenName = "Jeanne",
        Surname = "O’Neill-毛",
        Title = "President of the Republic",
    };

    public static ReplyContent Interest(params Invitee[] invitees) => new()
    {
        Answer = Answer.Attend,
        Invitees = invitees.Length > 0 ? invitees : [President],
        Parts = ["gala-dinner", "wsis-opening"],
        Speaking = ["wsis-opening"],
    };
}

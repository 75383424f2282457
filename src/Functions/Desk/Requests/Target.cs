using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Problems;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Desk.Requests;

/// <summary>What a path names: a campaign that exists and, within it, a well-formed key of a case.</summary>
internal sealed record Target(Campaign Campaign, CaseKey Key)
{
    public static IResult NoCase => Problem.NotFound("There is no such case.");

    public static IResult NoCampaign => Problem.NotFound("There is no such campaign.");

    /// <summary>Null where the path can name nothing. Well-formed identifiers only ever reach storage.</summary>
    public static async Task<Target?> FindAsync(CampaignStore campaigns, string campaign, string code, CancellationToken cancellation) =>
        CaseKey.IsCampaignId(campaign) && CaseKey.IsCode(code) && await campaigns.FindAsync(campaign, cancellation) is { } found
            ? new Target(found, new CaseKey(campaign, code))
            : null;
}

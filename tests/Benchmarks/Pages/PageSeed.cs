using System.Globalization;
using System.Text.Json.Nodes;
using Herald.Benchmarks.Support;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Benchmarks.Pages;

/// <summary>A campaign of any number of states in the middle of its life, put into storage directly: what pages are made from.</summary>
internal static class PageSeed
{
    private static readonly Stage[] Stages = [Stage.Notified, Stage.Interested, Stage.Declined, Stage.NoReply, Stage.LateReply, Stage.Invited];

    /// <summary>The campaign of so many states.</summary>
    public static string Id(int cases) => string.Create(CultureInfo.InvariantCulture, $"pages-{cases}");

    /// <summary>Stores the campaign and a roster of <paramref name="cases"/> rows, and answers the campaign.</summary>
    public static async Task<Campaign> PlantAsync(IServiceProvider app, int cases, CancellationToken cancellation)
    {
        JsonObject json = JsonNode.Parse(Sample.CampaignJson)!.AsObject();
        json["id"] = Id(cases);
        Campaign campaign = CampaignReader.Read(json.ToJsonString());
        DateTimeOffset now = campaign.ReplyDeadline.EndsAt.AddDays(1);
        await app.GetRequiredService<Roster>().ReplaceAsync(
            campaign.Id, Enumerable.Range(0, cases).Select(i => Case(campaign, i, now)), cancellation);
        await app.GetRequiredService<CampaignStore>().TryAddAsync(campaign, json.ToJsonString(), cases, campaign.OpensAt, cancellation);
        return campaign;
    }

    private static Case Case(Campaign campaign, int i, DateTimeOffset now)
    {
        Party model = Sample.Parties[i % Sample.Parties.Count];
        Party party = model with { Code = i < Sample.Parties.Count ? model.Code : $"{model.Code}-{i / Sample.Parties.Count}" };
        Stage stage = Stages[i % Stages.Length];
        bool replied = stage is not (Stage.Notified or Stage.NoReply);
        ReplyContent content = new()
        {
            Answer = stage == Stage.Declined ? Answer.Regret : Answer.Attend,
            Invitees = stage == Stage.Declined ? [] : [new Invitee { Office = Office.HeadOfState, GivenName = "Jeanne", Surname = "O’Neill", Title = "President" }],
        };
        Reply reply = new(1, content, Channel.Form, campaign.OpensAt.AddDays(1 + (i % 21)), null);
        return CaseHistory.Begin(new CaseKey(campaign.Id, party.Code), new CaseListed(party), now) with
        {
            Stage = stage,
            Seq = 4,
            Replies = replied ? 1 : 0,
            Reply = replied && stage != Stage.LateReply ? reply : null,
            LateReply = stage == Stage.LateReply ? reply with { ReceivedAt = now } : null,
            Attention = stage == Stage.LateReply ? [new AttentionItem("late-reply:1", AttentionKind.LateReply, now)] : [],
        };
    }
}

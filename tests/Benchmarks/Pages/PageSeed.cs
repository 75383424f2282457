using System.Globalization;
using System.Text.Json.Nodes;
using Herald.Benchmarks.Support;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.People;
using Herald.Functions.Campaigns;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Benchmarks.Pages;

/// <summary>A campaign of any number of states in the middle of its life, put into storage directly: what pages are made from.</summary>
internal static class PageSeed
{
    private static readonly Stage[] Stages = [Stage.Notified, Stage.Interested, Stage.Declined, Stage.NoReply, Stage.LateReply, Stage.Invited];

    /// <summary>The campaign of so many states.</summary>
    public static string Id(int cases) => string.Create(CultureInfo.InvariantCulture, $"pages-{cases}");

    /// <summary>The case whose form is open.</summary>
    public static CaseKey Mission { get; } = new("pages-1", Sample.Parties[0].Code);

    /// <summary>Stores a campaign of one state that has had its letter, and answers the state's code.</summary>
    public static async Task<string> PlantMissionAsync(IServiceProvider app, CancellationToken cancellation)
    {
        (Campaign campaign, string json) = Copy(Mission.Campaign);
        await app.GetRequiredService<CampaignImport>().ImportAsync(campaign, json, [Sample.Parties[0]], Actor.Clock, cancellation);
        await app.GetRequiredService<CaseStore>()
            .DecideAsync(Mission, Actor.Clock, file => Due.At(campaign, file.Case, [], campaign.OpensAt), null, cancellation);
        return app.GetRequiredService<CaseCodes>().Issue(Mission, 1);
    }

    /// <summary>Stores the campaign and a roster of <paramref name="cases"/> rows, and answers the campaign.</summary>
    public static async Task<Campaign> PlantAsync(IServiceProvider app, int cases, CancellationToken cancellation)
    {
        (Campaign campaign, string json) = Copy(Id(cases));
        DateTimeOffset now = campaign.ReplyDeadline.EndsAt.AddDays(1);
        await app.GetRequiredService<Roster>().ReplaceAsync(
            campaign.Id, Enumerable.Range(0, cases).Select(i => Case(campaign, i, now)), cancellation);
        await app.GetRequiredService<CampaignStore>().TryAddAsync(campaign, json, cases, campaign.OpensAt, cancellation);
        return campaign;
    }

    private static (Campaign Campaign, string Json) Copy(string id)
    {
        JsonObject json = JsonNode.Parse(Sample.CampaignJson)!.AsObject();
        json["id"] = id;
        return (CampaignReader.Read(json.ToJsonString()), json.ToJsonString());
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

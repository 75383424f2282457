using Azure.Core.Pipeline;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Campaigns;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Participation;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Correspondence.Sending;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Support;

/// <summary>The storage of the app over a table of its own, with a clock that stands and a seeded random source.</summary>
internal sealed class StorageRoom
{
    private static int tables;

    private StorageRoom(string connectionString, HttpPipelineTransport? transport = null)
    {
        Options = new StorageOptions { ConnectionString = connectionString, Table = $"Test{Interlocked.Increment(ref tables)}" };
        Table = new HeraldTable(new OptionsWrapper<StorageOptions>(Options), transport);
        Random random = new(1);
        Cases = new CaseStore(Table, Clock, new Entropy(random.NextBytes));
        Campaigns = new CampaignStore(Table);
        Roster = new Roster(Table);
        Register = new Register(Table, Clock);
        Index = new CaseIndex(Table);
        Release = new InvitationRelease(Campaigns, Cases, Register, OutboxRoom.ComposerWith(new SendGridOptions { ApiKey = "SG.test" }), Clock);
        Import = new CampaignImport(Campaigns, Cases, Roster, Clock);
    }

    public StorageOptions Options { get; }

    public FixedClock Clock { get; } = new(Samples.Start);

    public HeraldTable Table { get; }

    public CaseStore Cases { get; }

    public CampaignStore Campaigns { get; }

    public Roster Roster { get; }

    public Register Register { get; }

    public CaseIndex Index { get; }

    public InvitationRelease Release { get; }

    public CampaignImport Import { get; }

    public static async Task<StorageRoom> OpenAsync(AzuriteFixture azurite)
    {
        StorageRoom room = new(azurite.ConnectionString);
        await room.Table.For("test").CreateIfNotExistsAsync();
        return room;
    }

    /// <summary>Over a table that <paramref name="transport"/> leads to, which is there already.</summary>
    public static StorageRoom Over(HttpPipelineTransport transport) =>
        new("DefaultEndpointsProtocol=http;AccountName=fake;AccountKey=AAAA;TableEndpoint=http://tables.example/fake", transport);

    /// <summary>Imports the sample campaign with these parties, and issues the circular letter to each.</summary>
    public async Task<StorageRoom> WithNotifiedAsync(params string[] codes)
    {
        Assert.True(await Import.ImportAsync(Samples.Campaign, Samples.CampaignJson, [.. codes.Select(Samples.Party)], Actor.Staff("Ada"), default));
        foreach (string code in codes)
        {
            await DueAsync(code);
        }

        return this;
    }

    public Task<Outcome> DueAsync(string code = "FR") =>
        Cases.DecideAsync(Samples.Key(code), Actor.Clock, file => Due.At(Samples.Campaign, file.Case, [], Clock.Now));

    public Task<Outcome> ReplyAsync(string code = "FR", ReplyContent? content = null, Submission? submission = null) => Cases.DecideAsync(
        Samples.Key(code),
        Actor.State,
        file => ReplyRuling.Of(Samples.Campaign, file.Case, content ?? Samples.Interest(), Channel.Form, Clock.Now, null, Clock.Now),
        submission);
}

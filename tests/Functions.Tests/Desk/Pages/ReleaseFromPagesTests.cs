using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Desk.Bulk;
using Herald.Functions.Desk.Invitations;
using Herald.Functions.Desk.Pages.Acts;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Reading;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Desk.Pages;

/// <summary>What an officer releases from a page is what the page showed.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class ReleaseFromPagesTests(AzuriteFixture azurite)
{
    private static readonly Actor Ada = Actor.Staff("Ada");

    [Fact]
    public async Task Bulk_OneCaseChangedSincePreview_IsRefusedWithItsReasonAndTheOtherGoes()
    {
        await using DeskHouse house = await ReadyAsync("CI", "TR");
        IReadOnlyList<FrozenCase> shown = await ShownAsync(house, "CI", "TR");
        await house.ActAsync("address", "CI", DeskRequest.Post("""{ "side": "mission", "addresses": [] }"""));

        IReadOnlyList<BulkDone> done = await RunAsync(house, house.Campaign, shown);

        Assert.Equal([false, true], done.Select(d => d.Done));
        Assert.Contains("Changed since the preview: addresses.", done[0].Words, StringComparison.Ordinal);
        Assert.Contains("No. 1", done[1].Words, StringComparison.Ordinal);
        Assert.Empty((await house.CaseAsync("CI")).Invitations);
    }

    [Fact]
    public async Task Bulk_TemplateChangedSincePreview_ReleasesNothing()
    {
        await using DeskHouse house = await ReadyAsync("CI");
        IReadOnlyList<FrozenCase> shown = await ShownAsync(house, "CI");

        BulkDone done = Assert.Single(await RunAsync(house, Reworded(house), shown));

        Assert.False(done.Done);
        Assert.Contains("Changed since the preview: template.", done.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bulk_ConfirmationWithoutHash_ReleasesNothing()
    {
        await using DeskHouse house = await ReadyAsync("CI");
        FrozenCase shown = Assert.Single(await ShownAsync(house, "CI"));

        BulkDone done = Assert.Single(await RunAsync(house, house.Campaign, [FrozenCase.Parse($"CI:{shown.Seq}")!]));

        Assert.NotNull(shown.Hash);
        Assert.Equal(shown, FrozenCase.Parse(shown.ToString()));
        Assert.False(done.Done);
    }

    [Fact]
    public async Task Act_Release_GoesOnlyAsShown()
    {
        await using DeskHouse house = await ReadyAsync("CI");
        Case c = await house.CaseAsync("CI");
        string hash = house.Get<InvitationDrafts>().Of(house.Campaign, c).Hash!;

        Outcome reworded = await ActAsync(house, Reworded(house), c, hash);
        Outcome without = await ActAsync(house, house.Campaign, c, null);
        Outcome shown = await ActAsync(house, house.Campaign, c, hash);

        Assert.Equal(BatchRelease.Changed, Assert.IsType<Outcome.Refused>(reworded).Refusal.Code);
        Assert.Equal(BatchRelease.Changed, Assert.IsType<Outcome.Refused>(without).Refusal.Code);
        Assert.IsType<Outcome.Committed>(shown);
        Assert.Equal([$"{house.Id}:CI"], house.Client.Hinted);
    }

    private async Task<DeskHouse> ReadyAsync(params string[] codes)
    {
        DeskHouse house = await DeskHouse.OpenAsync(azurite);
        foreach (string code in codes)
        {
            await house.ReplyAsync(code, Sample.Attending(Sample.President));
        }

        return house;
    }

    private static async Task<IReadOnlyList<FrozenCase>> ShownAsync(DeskHouse house, params string[] codes) =>
        [.. (await house.Get<BulkPlanner>().PlanAsync(house.Campaign, new ReleaseMany(), codes, default)).Select(line => line.Frozen)];

    private static Task<IReadOnlyList<BulkDone>> RunAsync(DeskHouse house, Campaign campaign, IReadOnlyList<FrozenCase> frozen) =>
        house.Get<BulkRun>().RunAsync(campaign, new ReleaseMany(), "batch-1", frozen, Ada, house.Client);

    private static Task<Outcome> ActAsync(DeskHouse house, Campaign campaign, Case c, string? hash)
    {
        ReleaseAct act = new();
        return house.Get<ActRun>().RunAsync(new Target(campaign, c.Key), act, act.Read(new Fields()), c.Seq, "submission-1", hash, Ada, house.Client);
    }

    private static Campaign Reworded(DeskHouse house) => house.Campaign with
    {
        Templates = new Dictionary<(LetterKind, Language), TemplateOverride> { [(LetterKind.Invitation, Language.Fr)] = new("Autre objet", null) },
    };
}

using Azure.Data.Tables;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Storage;

[Collection(NeedsAzurite.Name)]
public sealed class CaseStoreTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Decide_AReply_StoresSnapshotFactLetterAndSubmissionTogether()
    {
        StorageRoom room = await (await StorageRoom.OpenAsync(azurite)).WithNotifiedAsync("FR");

        Outcome outcome = await room.ReplyAsync(submission: new Submission("abc-1", "reply"));

        Outcome.Committed committed = Assert.IsType<Outcome.Committed>(outcome);
        Assert.Equal("FR-0003", committed.Receipt);
        CaseDossier dossier = (await room.Cases.ReadDossierAsync(Samples.Key(), default))!;
        Assert.Equal(Stage.Interested, dossier.File.Case.Stage);
        Assert.Equal(Samples.President, Assert.Single(dossier.File.Case.Reply!.Content.Invitees));
        Assert.Equal(["CaseListed", "CircularIssued", "InterestReceived"], dossier.Facts.Select(f => f.Kind));
        Assert.Equal(["circular-1", "receipt-1"], dossier.File.Letters.Select(l => l.Key));
        Assert.All(dossier.File.Letters, l => Assert.Equal(LetterStatus.Pending, l.Written));
        Assert.Equal("FR-0003", Assert.Single(dossier.Submissions).Receipt);
    }

    [Fact]
    public async Task Decide_AReplyThatHasAFollowUp_GivesTheNumberThatItsLetterBears()
    {
        StorageRoom room = await (await StorageRoom.OpenAsync(azurite)).WithNotifiedAsync("FR");
        Campaign campaign = Samples.Campaign with { Replies = Samples.Campaign.Replies with { Late = LateReplyPolicy.Accept } };
        DateTimeOffset late = campaign.ReplyDeadline.EndsAt.AddDays(1);

        Outcome outcome = await room.Cases.DecideAsync(
            Samples.Key(),
            Actor.State,
            file => ReplyRuling.Of(campaign, file.Case, Samples.Interest(), Channel.Form, late, null, late),
            new Submission("abc-1", "reply"));

        Outcome.Committed committed = Assert.IsType<Outcome.Committed>(outcome);
        Assert.Equal(["LateReplyReceived", "LateReplyAccepted"], committed.Decision.Facts.Select(f => f.GetType().Name));
        Assert.Equal(("FR-0003", 4), (committed.Receipt, committed.After.Case.Seq));
        CaseDossier dossier = (await room.Cases.ReadDossierAsync(Samples.Key(), default))!;
        LetterIntent letter = dossier.File.Letters.Single(l => l.Key == "receipt-1").Intent;
        Assert.Equal(Assert.Single(dossier.Submissions).Receipt, letter.Receipt!.Number(Samples.Key()));
        Assert.Equal(late, letter.Receipt.At);
    }

    [Fact]
    public async Task Decide_TheSameSubmissionTwice_IsOneReply()
    {
        StorageRoom room = await (await StorageRoom.OpenAsync(azurite)).WithNotifiedAsync("FR");
        Submission submission = new("abc-1", "reply");

        await room.ReplyAsync(submission: submission);
        Outcome again = await room.ReplyAsync(submission: submission);

        Assert.Equal("FR-0003", Assert.IsType<Outcome.Duplicate>(again).First.Receipt);
        Assert.Equal(1, (await room.Cases.ReadAsync(Samples.Key(), default))!.Case.Replies);
    }

    [Fact]
    public async Task Decide_ManyAtOnce_LosesNoneAndKeepsTheChain()
    {
        StorageRoom room = await (await StorageRoom.OpenAsync(azurite)).WithNotifiedAsync("FR");

        Outcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => room.ReplyAsync(submission: new Submission($"s-{i}", "reply"))));

        Assert.All(outcomes, o => Assert.IsType<Outcome.Committed>(o));
        CaseDossier dossier = (await room.Cases.ReadDossierAsync(Samples.Key(), default))!;
        Assert.Equal(4, dossier.File.Case.Replies);
        Assert.Equal([1, 2, 3, 4, 5, 6], dossier.Facts.Select(f => f.Seq));
        Assert.Null(FactChain.FirstBroken(Samples.Key(), dossier.Facts, dossier.File.HeadHash));
    }

    [Fact]
    public async Task TryCommit_OnAStaleSnapshot_ChangesNothing()
    {
        StorageRoom room = await (await StorageRoom.OpenAsync(azurite)).WithNotifiedAsync("FR");
        CaseFile stale = (await room.Cases.ReadAsync(Samples.Key(), default))!;
        await room.ReplyAsync();

        Outcome? outcome = await room.Cases.TryCommitAsync(
            stale,
            (Decision)StaffRuling.Withdraw(Samples.Campaign, stale.Case, "a test", room.Clock.Now),
            Actor.Staff("Ada"),
            null,
            default);

        Assert.Null(outcome);
        Assert.Equal(Stage.Interested, (await room.Cases.ReadAsync(Samples.Key(), default))!.Case.Stage);
    }

    [Fact]
    public async Task Decide_OnACaseThatIsNotThere_SaysSo()
    {
        StorageRoom room = await StorageRoom.OpenAsync(azurite);

        Assert.IsType<Outcome.NotFound>(await room.ReplyAsync("XX"));
    }

    [Fact]
    public async Task FactChain_WhenAFactWasTamperedWith_NamesIt()
    {
        StorageRoom room = await (await StorageRoom.OpenAsync(azurite)).WithNotifiedAsync("FR");
        await room.ReplyAsync();
        TableClient table = room.Table.For("test");
        TableEntity fact = await table.GetEntityAsync<TableEntity>(Samples.Key().ToString(), "fact:000003");
        fact["Payload"] = fact.GetString("Payload").Replace("Jeanne", "Joanna", StringComparison.Ordinal);
        await table.UpdateEntityAsync(fact, fact.ETag);

        CaseDossier dossier = (await room.Cases.ReadDossierAsync(Samples.Key(), default))!;

        Assert.Equal(3, FactChain.FirstBroken(Samples.Key(), dossier.Facts, dossier.File.HeadHash));
        Assert.Equal(3, FactChain.FirstBroken(Samples.Key(), [.. dossier.Facts.Take(2)], dossier.File.HeadHash));
    }

    [Fact]
    public async Task Snapshot_LongerThanAProperty_ComesBackWhole()
    {
        StorageRoom room = await (await StorageRoom.OpenAsync(azurite)).WithNotifiedAsync("FR");
        string note = string.Concat(Enumerable.Repeat("𠮷毛", 20_000));

        await room.ReplyAsync(content: Samples.Interest() with { Note = note });

        CaseDossier dossier = (await room.Cases.ReadDossierAsync(Samples.Key(), default))!;
        Assert.Equal(note, dossier.File.Case.Reply!.Content.Note);
        Assert.Equal(note, Assert.IsType<InterestReceived>(dossier.Facts[^1].Read()!.Fact).Reply.Content.Note);
    }
}

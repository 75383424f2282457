using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Tests.Participation;

[Collection(NeedsAzurite.Name)]
public sealed class ParticipationTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Over = Samples.Campaign.OverAt.AddHours(1);

    [Fact]
    public async Task Silence_ToTheEnd_IsRemindedTwiceRecordedAndClosed()
    {
        await using ParticipationHost host = await ParticipationHost.StartAsync(azurite);

        await host.MoveToAsync(Over);

        CaseDossier dossier = await host.CaseAsync();
        Assert.Equal(["circular-1", "reminder-2025-02-10", "reminder-2025-02-18"], dossier.File.Letters.Select(l => l.Key));
        Assert.All(dossier.File.Letters, l => Assert.Equal(LetterStatus.Sent, l.Written));
        Assert.Equal(
            ["CaseListed", "CircularIssued", "ReminderIssued", "ReminderIssued", "SilenceRecorded", "CaseClosed"],
            dossier.Facts.Select(f => f.Kind));
        Assert.Equal(Samples.Campaign.ReplyDeadline.EndsAt, dossier.Facts[4].At);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.InstanceAsync())!.RuntimeStatus);
    }

    [Fact]
    public async Task AReply_BeforeTheReminder_IsReceiptedAndNeverReminded()
    {
        await using ParticipationHost host = await ParticipationHost.StartAsync(azurite);
        await host.MoveToAsync(new DateOnly(2025, 2, 5));

        await host.ReplyAsync();
        await host.MoveToAsync(new DateOnly(2025, 2, 25));

        Assert.Equal(["circular-1", "receipt-1"], (await host.CaseAsync()).File.Letters.Select(l => l.Key));
    }

    [Fact]
    public async Task ARelease_IsFollowedByLogisticsRemindersUntilTheEnd()
    {
        await using ParticipationHost host = await ParticipationHost.StartAsync(azurite);
        await host.ReplyAsync();
        await host.MoveToAsync(new DateOnly(2025, 2, 25));

        Assert.IsType<Outcome.Committed>(await host.ReleaseAsync());
        await host.MoveToAsync(Over);

        CaseDossier dossier = await host.CaseAsync();
        Assert.Equal(
            ["circular-1", "closing-thanks", "invitation-hos-1", "logistics-1", "logistics-reminder-2025-06-02", "logistics-reminder-2025-06-16", "receipt-1"],
            dossier.File.Letters.Select(l => l.Key).Order(StringComparer.Ordinal));
        Assert.All(dossier.File.Letters, l => Assert.Equal(LetterStatus.Sent, l.Written));
        Assert.Equal(1, Assert.Single(dossier.File.Case.Invitations).Number);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.InstanceAsync())!.RuntimeStatus);
    }

    [Fact]
    public async Task AnExtension_AfterTheDeadline_OpensTheCaseAgain()
    {
        await using ParticipationHost host = await ParticipationHost.StartAsync(azurite);
        await host.MoveToAsync(new DateOnly(2025, 2, 25));
        Assert.Equal(Stage.NoReply, (await host.CaseAsync()).File.Case.Stage);

        await host.DecideAsync((campaign, c, now) => StaffRuling.ExtendDeadline(campaign, c, new DateOnly(2025, 3, 7), now));
        await host.MoveToAsync(new DateOnly(2025, 3, 7));
        await host.ReplyAsync();

        Assert.Equal(Stage.Interested, (await host.CaseAsync()).File.Case.Stage);
        await host.MoveToAsync(Over);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.InstanceAsync())!.RuntimeStatus);
    }

    [Fact]
    public async Task AutomaticRelease_AtTheDeadline_InvitesWithoutStaff()
    {
        string automatic = Samples.CampaignJson.Replace("\"manual\"", "\"automatic\"", StringComparison.Ordinal);
        await using ParticipationHost host = await ParticipationHost.StartAsync(azurite, automatic);
        await host.ReplyAsync();

        await host.MoveToAsync(new DateOnly(2025, 2, 24));

        CaseDossier dossier = await host.CaseAsync();
        Assert.Equal(Stage.Invited, dossier.File.Case.Stage);
        Assert.Equal(Samples.Campaign.ReplyDeadline.EndsAt, Assert.Single(dossier.File.Case.Invitations).ReleasedAt);
    }

    [Fact]
    public async Task ADeletedTaskHub_LosesNothingAndRepeatsNothing()
    {
        await using ParticipationHost host = await ParticipationHost.StartAsync(azurite, null, "FR", "CH");
        await host.ReplyAsync();
        foreach (string code in new[] { "FR", "CH" })
        {
            await host.Client.TerminateInstanceAsync(Samples.Key(code).ToString());
            await host.SettleAsync();
            await host.Client.PurgeInstanceAsync(Samples.Key(code).ToString());
        }

        await host.MoveToAsync(new DateOnly(2025, 2, 25));

        Assert.Equal(["circular-1", "receipt-1"], (await host.CaseAsync()).File.Letters.Select(l => l.Key));
        Assert.Equal(
            ["circular-1", "reminder-2025-02-10", "reminder-2025-02-18"], (await host.CaseAsync("CH")).File.Letters.Select(l => l.Key));
        Assert.Equal(5, host.Host.Mail.Messages.Count);
        Assert.Equal(2, (await host.Get<Roster>().ListAsync(Samples.Campaign.Id, default)).Count(r => r.Stage is Stage.Interested or Stage.NoReply));
    }
}

using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text.Json;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Functions.Correspondence;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Correspondence.Sending;

[Collection(NeedsAzurite.Name)]
public sealed class OutboxTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Send_PendingLetter_GoesOnceAndIsKeptAsSent()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);

        Assert.Equal(SendResult.Done, await room.SendAsync());
        Assert.Equal(SendResult.Done, await room.SendAsync());

        byte[] sent = Assert.Single(room.SendGrid.Taken);
        LetterRow row = await room.RowAsync();
        Assert.Equal(LetterStatus.Sent, row.Status);
        Assert.Equal("message-1", row.MessageId);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(sent)), row.Digest);
        Assert.Equal(["protocol@mfa.FR.example", "mission@FR.example"], row.Recipients.Select(r => r.Address));
        Assert.Null((await room.Storage.Cases.ReadAsync(Samples.Key(), default))!.PendingSince);
        using JsonDocument json = JsonDocument.Parse(sent);
        string text = json.RootElement.GetProperty("content")[0].GetProperty("value").GetString()!;
        string code = room.Codes.Issue(Samples.Key(), 1);
        Assert.Equal(text.Replace(code, LetterComposer.Mask, StringComparison.Ordinal), (await room.Kept.ReadAsync(Samples.Key(), OutboxRoom.Letter, default))!.Text);
    }

    [Fact]
    public async Task Send_LetterWithCode_NoRowHoldsTheCode()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);

        await room.SendAsync();

        string code = room.Codes.Issue(Samples.Key(), 1);
        Assert.Contains(code, System.Text.Encoding.UTF8.GetString(room.SendGrid.Taken[0]), StringComparison.Ordinal);
        Assert.DoesNotContain((await room.RowsAsync()).SelectMany(r => r.Select(p => p.Value)), v => v is string s && s.Contains(code, StringComparison.Ordinal));
        Functions.Correspondence.Keeping.KeptLetter kept = (await room.Kept.ReadAsync(Samples.Key(), OutboxRoom.Letter, default))!;
        Assert.DoesNotContain(code, kept.Html + kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_OrdinaryLetter_TakesThreeStorageRequests()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        await room.Storage.Campaigns.FindAsync(Samples.Campaign.Id, default);
        await room.Pause.EndAsync(default);
        int requests = 0;
        AsyncLocal<bool> mine = new() { Value = true };
        using MeterListener listener = new() { InstrumentPublished = (i, l) => { if (i.Meter.Name == StorageRequests.MeterName) { l.EnableMeasurementEvents(i); } } };
        listener.SetMeasurementEventCallback<long>((_, n, _, _) => requests += mine.Value ? (int)n : 0);
        listener.Start();

        await room.SendAsync();

        Assert.Equal(3, requests);
    }

    [Fact]
    public async Task Send_CrashBeforeClaim_NextAttemptSendsOnce()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        Outbox dying = room.OutboxWith(room.Storage.Clock, new Entropy(_ => throw new CrashException()));

        await Assert.ThrowsAsync<CrashException>(() => dying.SendAsync(Samples.Key(), OutboxRoom.Letter, default));
        Assert.Equal(LetterStatus.Pending, await room.StatusAsync());

        Assert.Equal(SendResult.Done, await room.SendAsync());
        Assert.Single(room.SendGrid.Taken);
    }

    [Fact]
    public async Task Send_CrashAfterClaim_BusyDuringLeaseThenUnknownAndNeverSent()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.SendGrid.Throws(new CrashException());
        await Assert.ThrowsAsync<CrashException>(() => room.SendAsync());
        room.SendGrid.Script = (fake, body) => Task.FromResult(fake.Take(body));

        await AssertLeftAloneAsync(room);

        Assert.Empty(room.SendGrid.Taken);
    }

    [Fact]
    public async Task Send_CrashAfterPost_BusyDuringLeaseThenUnknownAndNoSecondSend()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.SendGrid.Script = (fake, body) =>
        {
            fake.Take(body);
            throw new CrashException();
        };
        await Assert.ThrowsAsync<CrashException>(() => room.SendAsync());
        room.SendGrid.Script = (fake, body) => Task.FromResult(fake.Take(body));

        await AssertLeftAloneAsync(room);

        Assert.Single(room.SendGrid.Taken);
    }

    [Fact]
    public async Task Send_CrashBeforeRecord_BusyDuringLeaseThenUnknownAndNoSecondSend()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        Outbox dying = room.OutboxWith(new DyingClock(room.Storage.Clock, () => room.SendGrid.Taken.Count > 0), new Entropy(_ => { }));
        await Assert.ThrowsAsync<CrashException>(() => dying.SendAsync(Samples.Key(), OutboxRoom.Letter, default));

        await AssertLeftAloneAsync(room);

        Assert.Single(room.SendGrid.Taken);
    }

    [Fact]
    public async Task Send_HeldUpPastItsLease_DoesNotPost()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        int asked = 0;
        Outbox slow = room.OutboxWith(new SlowClock(room.Storage.Clock, () => ++asked > 1), new Entropy(_ => { }));

        SendResult result = await slow.SendAsync(Samples.Key(), OutboxRoom.Letter, default);

        Assert.Equal((await room.RowAsync()).LeaseUntil, result.TryAgainAt);
        Assert.Empty(room.SendGrid.Asked);
    }

    [Fact]
    public async Task Send_EvidenceAfterCrash_UnknownBecomesSent()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.SendGrid.Throws(new CrashException());
        await Assert.ThrowsAsync<CrashException>(() => room.SendAsync());

        await room.Reports.TakeAsync([Report("processed")], default);

        Assert.Equal(LetterStatus.Sent, await room.StatusAsync());
        Assert.Equal(SendResult.Done, await room.SendAsync());
        Assert.Equal(LetterStatus.Sent, (await room.RowAsync()).Written);
    }

    [Fact]
    public async Task Send_TwoAttemptsAtOnce_OneGoes()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => room.SendAsync()));

        Assert.Single(room.SendGrid.Taken);
        Assert.Equal(LetterStatus.Sent, await room.StatusAsync());
    }

    [Fact]
    public async Task Send_ReminderAfterReply_IsWithdrawnWithAFact()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        room.Storage.Clock.Now = Samples.Campaign.ReminderAt(new DateOnly(2025, 2, 10));
        await room.Storage.DueAsync();
        await room.Storage.ReplyAsync();

        Assert.Equal(SendResult.Done, await room.SendAsync("reminder-2025-02-10"));

        Assert.Equal(LetterStatus.Withdrawn, await room.StatusAsync("reminder-2025-02-10"));
        Assert.Empty(room.SendGrid.Asked);
        CaseDossier dossier = (await room.Storage.Cases.ReadDossierAsync(Samples.Key(), default))!;
        LetterWithdrawn fact = Assert.IsType<LetterWithdrawn>(dossier.Facts[^1].Read()!.Fact);
        Assert.Equal("reminder-2025-02-10", fact.LetterKey);
        Assert.Equal(Samples.Start, dossier.File.PendingSince);
    }

    [Fact]
    public async Task Send_NoAddressAtAll_FailsInsteadOfHoldingUpTheCase()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        AddressCorrected[] facts = [new(AddressSide.Capital, []), new(AddressSide.Mission, [])];
        Assert.IsType<Outcome.Committed>(await room.Storage.Cases.DecideAsync(
            Samples.Key(),
            Actor.Staff("Ada"),
            f => new Decision(facts.Aggregate(f.Case, (c, fact) => CaseHistory.Apply(c, fact, room.Storage.Clock.Now)), facts, [])));

        Assert.Equal(SendResult.LookAgain(room.Storage.Clock.Now), await room.SendAsync());

        LetterRow row = await room.RowAsync();
        Assert.Equal(LetterStatus.Failed, row.Status);
        Assert.Contains("recipients", row.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ReportOnALetterInTheOutbox_SettlesItWithoutASecondSend()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);
        await room.Reports.TakeAsync([Report("delivered"), Report("delivered", "mission@FR.example")], default);

        await room.SendAsync();

        Assert.Empty(room.SendGrid.Asked);
        Assert.Equal(LetterStatus.Delivered, await room.StatusAsync());
        Assert.Null((await room.Storage.Cases.ReadAsync(Samples.Key(), default))!.PendingSince);
    }

    [Fact]
    public async Task Send_UnknownLetter_Throws()
    {
        using OutboxRoom room = await OutboxRoom.OpenAsync(azurite);

        await Assert.ThrowsAsync<InvalidOperationException>(() => room.SendAsync("circular-2"));
    }

    internal static Functions.Correspondence.Delivery.MailEvent Report(string word, string email = "protocol@mfa.FR.example", long second = 0) => new()
    {
        Event = word,
        Email = email,
        Timestamp = Samples.Start.ToUnixTimeSeconds() + second,
        Reason = $"{word} {second}",
        Letter = LetterId.Of(Samples.Key(), OutboxRoom.Letter),
    };

    /// <summary>While the lease lasts nobody touches the letter; after it, it is Unknown, whoever looks and however often.</summary>
    private static async Task AssertLeftAloneAsync(OutboxRoom room)
    {
        int asked = room.SendGrid.Asked.Count;
        LetterRow claimed = await room.RowAsync();
        Assert.Equal(LetterStatus.Sending, claimed.Status);
        Assert.Equal(claimed.LeaseUntil, (await room.SendAsync()).TryAgainAt);

        room.Storage.Clock.Now = claimed.LeaseUntil!.Value.AddTicks(-1);
        Assert.Equal(claimed.LeaseUntil, (await room.SendAsync()).TryAgainAt);

        room.Storage.Clock.Now = claimed.LeaseUntil!.Value;
        Assert.Equal(SendResult.LookAgain(room.Storage.Clock.Now), await room.SendAsync());
        Assert.Equal(SendResult.Done, await room.SendAsync());
        Assert.Equal(LetterStatus.Unknown, await room.StatusAsync());
        Assert.Equal(asked, room.SendGrid.Asked.Count);
    }

    private sealed class DyingClock(TimeProvider clock, Func<bool> dies) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => dies() ? throw new CrashException() : clock.GetUtcNow();
    }

    private sealed class SlowClock(TimeProvider clock, Func<bool> slept) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => slept() ? clock.GetUtcNow().AddSeconds(100) : clock.GetUtcNow();
    }
}

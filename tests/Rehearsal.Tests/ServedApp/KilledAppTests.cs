using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Tests.ServedApp;

/// <summary>The served app, killed by the operating system in the middle of a campaign, three times.</summary>
public sealed class KilledAppTests : IDisposable
{
    private const int States = 12;

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("herald-killed-");
    private readonly int tablePort = ServedApp.FreePort();
    private readonly Dictionary<string, string> receipts = [];

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public async Task Kill_InTheMiddleOfACampaign_LosesNothingAndRepeatsNothing()
    {
        await KillWhileStartingAsync();
        await KillWhileRepliesComeInAsync();
        await KillWhileRemindersGoOutAsync();

        await using ServedApp app = await ServedApp.StartAsync(data, tablePort);
        await new ClockClient(app.Officer).AdvanceToAsync(DateTimeOffset.Parse("2025-02-25T12:00:00Z", null), default);

        IReadOnlyList<MailItem> mail = await app.Mail.ReadAllAsync(default);
        Assert.Equal(mail.Count, mail.Select(m => m.LetterId).Distinct().Count());
        JsonElement list = await app.ReadAsync("/cases?size=500");
        Assert.Equal(States, list.GetProperty("total").GetInt32());
        foreach (string code in list.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("code").GetString()!))
        {
            CheckCase(code, await app.ReadAsync($"/cases/{code}"), [.. mail.Select(m => m.LetterId)]);
        }
    }

    private async Task KillWhileStartingAsync()
    {
        await using ServedApp app = await ServedApp.StartAsync(data, tablePort);
        await app.ImportAsync(States);
        using HttpRequestMessage start = new(HttpMethod.Post, "/api/desk/campaigns/wsis20-2025/start");
        using HttpResponseMessage response = await app.Officer.SendAsync(start, HttpCompletionOption.ResponseHeadersRead);
        using StreamReader progress = new(await response.Content.ReadAsStreamAsync());
        await progress.ReadLineAsync();
        await app.KillAsync();
    }

    private async Task KillWhileRepliesComeInAsync()
    {
        await using ServedApp app = await ServedApp.StartAsync(data, tablePort);
        await app.Officer.PostAsync("/api/desk/campaigns/wsis20-2025/start", null);
        await new ClockClient(app.Officer).AdvanceToAsync(DateTimeOffset.Parse("2025-02-03T12:00:00Z", null), default);
        IReadOnlyList<MailItem> circulars = [.. (await app.Mail.ReadAllAsync(default)).DistinctBy(m => m.LetterId).Take(4)];
        foreach (MailItem circular in circulars)
        {
            string code = Mailbox.Codes(await app.Mail.ReadTextAsync(circular, default)).First();
            using HttpResponseMessage answer = await app.Officer.PostAsJsonAsync("/api/reply", Interest(code));
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            JsonElement receipt = await answer.Content.ReadFromJsonAsync<JsonElement>();
            receipts[circular.LetterId.Split(':')[1]] = receipt.GetProperty("receipt").GetString()!;
        }

        await app.KillAsync();
    }

    private async Task KillWhileRemindersGoOutAsync()
    {
        await using ServedApp app = await ServedApp.StartAsync(data, tablePort);
        int before = (await app.Mail.ReadAllAsync(default)).Count;
        Task move = new ClockClient(app.Officer).AdvanceToAsync(DateTimeOffset.Parse("2025-02-12T12:00:00Z", null), default);
        while (!move.IsCompleted && (await app.Mail.ReadAllAsync(default)).Count <= before)
        {
            // The reads themselves take their time; the first reminder ends the loop.
        }

        await app.KillAsync();
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await move;
            throw new InvalidOperationException("Everything was done before the app could be killed.");
        });
    }

    private void CheckCase(string code, JsonElement dossier, HashSet<string> mail)
    {
        Assert.True(dossier.GetProperty("chain").GetProperty("holds").GetBoolean());
        Assert.Equal("Running", dossier.GetProperty("orchestration").GetProperty("runtimeStatus").GetString());
        JsonElement[] letters = [.. dossier.GetProperty("letters").EnumerateArray()];
        Assert.Contains(letters, l => l.GetProperty("key").GetString() == "circular-1");
        foreach (JsonElement letter in letters)
        {
            string status = letter.GetProperty("status").GetString()!;
            bool went = mail.Contains($"wsis20-2025:{code}:{letter.GetProperty("key").GetString()}");
            Assert.True(status == "Unknown" || (status is "Sent" or "Delivered" && went), $"{code} {letter}");
        }

        if (receipts.TryGetValue(code, out string? receipt))
        {
            Assert.Equal("Interested", dossier.GetProperty("stage").GetString());
            Assert.Equal(receipt, Assert.Single(dossier.GetProperty("submissions").EnumerateArray()).GetProperty("receipt").GetString());
            Assert.DoesNotContain(letters, l => l.GetProperty("kind").GetString() == "Reminder");
        }
        else
        {
            Assert.Equal("NoReply", dossier.GetProperty("stage").GetString());
            Assert.Equal(2, letters.Count(l => l.GetProperty("kind").GetString() == "Reminder"));
        }
    }

    private static object Interest(string code) => new
    {
        code,
        submissionId = "the-one-and-only",
        answer = "attend",
        invitees = new[] { new { office = "headOfState", givenName = "Jeanne", surname = "Martin", title = "President of the Republic" } },
        parts = new[] { "wsis-opening" },
    };
}

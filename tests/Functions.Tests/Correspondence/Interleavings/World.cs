using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Azure.Core.Pipeline;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Correspondence;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Participation;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Correspondence.Sending;
using Herald.Functions.Tests.Support;
using Herald.Functions.Tests.Support.Fake;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Interleavings;

/// <summary>One case with its outbox, SendGrid, staff and state, where processes die at any request. France has been invited; its circular
/// letter, its receipt, its invitation and its logistics letter stand in the outbox.</summary>
internal sealed class World : IDisposable
{
    private static readonly CaseKey Key = Samples.Key();
    private static readonly Lazy<Task<IReadOnlyDictionary<(string, string), FakeRow>>> Begin = new(BeginAsync);

    // What letters say is tested elsewhere, and takes longer than all the rest of a story: here they are short.
    private static readonly LetterRenderer Renderer = new(new LetterLibrary(Short), new OptionsWrapper<SecurityOptions>(OutboxRoom.Security));

    // A story takes less time than to build the app's parts does: they are used again, from the same first state.
    private static readonly ConcurrentBag<World> Rested = [];

    private readonly FakeTables tables = new() { Around = Fate.AroundAsync };
    private readonly OutboxRoom room;
    private Roster roster;
    private OutboxPause pause;

    private World()
    {
        room = OutboxRoom.Over(StorageRoom.Over(new HttpClientTransport(new HttpClient(tables))), Renderer);
        (roster, pause) = (room.Storage.Roster, room.Pause);
    }

    public List<string> Taken { get; } = [];

    public static async Task<World> OpenAsync()
    {
        World world = Rested.TryTake(out World? rested) ? rested : new World();
        world.tables.Restore(await Begin.Value);
        world.Taken.Clear();
        await world.RestartAsync();
        world.room.Storage.Clock.Now = Samples.Start.AddDays(7);
        return world;
    }

    public Task PlayAsync(Deed deed)
    {
        Fate fate = new()
        {
            DiesBefore = deed.End == End.DiesBefore ? deed.At : null,
            DiesAfter = deed.End == End.DiesAfter ? deed.At : null,
            MeddlesBefore = deed.End == End.Meddled ? deed.At : null,
            Meddle = () => DoAsync(deed.Other!),
        };
        return fate.LiveAsync(() => DoAsync(deed));
    }

    /// <summary>The mail service is well again, and time goes by until nothing waits.</summary>
    public async Task SettleAsync()
    {
        room.Storage.Clock.Now = room.Storage.Clock.Now.AddDays(1);
        await RestartAsync();
        Script(Mail.Takes);
        for (int round = 0; round < 12; round++)
        {
            bool waits = false;
            foreach (string letter in (await AdvanceAsync()).LettersDue)
            {
                waits |= (await SendAsync(letter)).TryAgainAt is not null;
            }

            if (!waits)
            {
                break;
            }

            room.Storage.Clock.Now = room.Storage.Clock.Now.AddMinutes(3);
        }

        await AdvanceAsync();
    }

    public async Task<CaseDossier> DossierAsync() => (await room.Storage.Cases.ReadDossierAsync(Key, default))!;

    public void Dispose() => Rested.Add(this);

    private static async Task<IReadOnlyDictionary<(string, string), FakeRow>> BeginAsync()
    {
        World world = new();
        StorageRoom storage = await world.room.Storage.WithNotifiedAsync("FR");
        await storage.ReplyAsync();
        await storage.Release.ReleaseAsync(Key, Actor.Staff("Ada"), null, default);
        await world.AdvanceAsync();
        return world.tables.Snapshot();
    }

    private static string Short(string file) => Path.GetFileName(file) switch
    {
        "layout.html" => "{{ body | raw }}",
        "_words.json" => LetterLibrary.Read(file),
        "_opening.md" => "{{ letter.subject }}",
        "_closing.md" => "{{ sender.name }}",
        _ => "Subject: {{ campaign.reference }}\nReference: {{ campaign.reference }}\nTo: {{ party.name }}\nCopy: {{ campaign.copy_to }}\n---\n{{ form.code }}",
    };

    private Task DoAsync(Deed deed)
    {
        Script(deed.Mail);
        return deed.Doing switch
        {
            Doing.Send => OnLetterAsync(deed.Pick, letter => SendAsync(letter.Key)),
            Doing.Advance => AdvanceAsync(),
            Doing.Report => ReportAsync(deed.Pick),
            Doing.Wait => WaitAsync(deed.Pick),
            Doing.Confirm => OnLetterAsync(deed.Pick, letter => DecideAsync(
                (file, now) => LetterRuling.Confirm(file.Case, [.. file.Letters.Select(LetterFates.Sent)], letter.Key, "The mission has it", now))),
            Doing.Repeat => OnLetterAsync(deed.Pick, letter => DecideAsync(
                (file, now) => LetterRuling.SendAgain(Samples.Campaign, file.Case, [.. file.Letters.Select(LetterFates.Sent)], letter.Key, now))),
            Doing.Reply => ReplyAsync(deed.Pick),
            Doing.Release => room.Storage.Release.ReleaseAsync(Key, Actor.Staff("Ada"), null, default),
            Doing.CorrectAddress => DecideAsync(
                (file, now) => StaffRuling.CorrectAddress(Samples.Campaign, file.Case, AddressSide.Capital, [$"new{deed.Pick % 3}@mfa.fr.example"], now)),
            Doing.Attend => AttendAsync(deed.Pick),
            _ => RestartAsync(),
        };
    }

    private Task<SendResult> SendAsync(string letter) =>
        room.OutboxWith(room.Storage.Clock, room.Entropy, pause).SendAsync(Key, letter, default);

    private Task<Step> AdvanceAsync() => new AdvanceCaseActivity(
        room.Storage.Campaigns, room.Storage.Cases, roster, room.Storage.Release, room.Storage.Clock).RunAsync(Key.ToString(), default);

    private Task RestartAsync()
    {
        roster = new Roster(room.Storage.Table);
        pause = room.NewPause();
        return Task.CompletedTask;
    }

    private Task WaitAsync(int pick)
    {
        TimeSpan[] waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(20), TimeSpan.FromDays(4)];
        room.Storage.Clock.Now += waits[pick % waits.Length];
        return Task.CompletedTask;
    }

    private Task<Outcome> ReplyAsync(int pick) => (pick % 3) switch
    {
        0 => room.Storage.ReplyAsync(content: new ReplyContent { Answer = Answer.Regret }),
        1 => room.Storage.ReplyAsync(),
        _ => room.Storage.ReplyAsync(content: Samples.Interest(Samples.President with { GivenName = $"Jeanne {pick % 5}" })),
    };

    private Task<Outcome> AttendAsync(int pick) => DecideAsync((file, now) => file.Case.OpenAttention.ElementAtOrDefault(pick % 3) is { } item
        ? pick % 2 == 0 ? AttentionRuling.Close(file.Case, item.Id, "Done", now) : AttentionRuling.Assign(file.Case, item.Id, "Ada", now)
        : new Refusal("none", "Nothing waits."));

    private Task<Outcome> DecideAsync(Func<CaseFile, DateTimeOffset, Ruling> rule) =>
        room.Storage.Cases.DecideOnLettersAsync(Key, Actor.Staff("Ada"), file => rule(file, room.Storage.Clock.Now), null, default);

    private async Task OnLetterAsync(int pick, Func<LetterRow, Task> what)
    {
        CaseFile file = (await room.Storage.Cases.ReadAsync(Key, default))!;
        await what(file.Letters[pick % file.Letters.Count]);
    }

    /// <summary>SendGrid reports on a message that it has; often twice, and in any order.</summary>
    private async Task ReportAsync(int pick)
    {
        if (Taken.Count == 0)
        {
            return;
        }

        string letter = Taken[pick % Taken.Count];
        CaseFile file = (await room.Storage.Cases.ReadAsync(Key, default))!;
        IReadOnlyList<LetterRecipient> recipients = file.Letters.Single(l => l.Key == letter).Recipients;
        string word = DeliveryEvents.All[pick % DeliveryEvents.All.Count]!;
        await room.Reports.TakeAsync(
            [OutboxTests.Report(word, recipients[pick % recipients.Count].Address, pick % 2) with { Letter = LetterId.Of(Key, letter) }], default);
    }

    private void Script(Mail mail) => room.SendGrid.Script = (_, body) => Fate.AroundAsync(() => Respond(mail, body));

    private HttpResponseMessage Respond(Mail mail, byte[] body)
    {
        if (mail is Mail.Takes or Mail.TakesAndFails or Mail.TakesAndHangsUp)
        {
            using JsonDocument json = JsonDocument.Parse(body);
            Taken.Add(json.RootElement.GetProperty("custom_args").GetProperty(LetterId.CustomArgument).GetString()!.Split(':')[2]);
        }

        return mail switch
        {
            Mail.Takes => new HttpResponseMessage(HttpStatusCode.Accepted),
            Mail.TooMany => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("") },
            Mail.NotLetIn => new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new StringContent("") },
            Mail.Refuses => new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("{}") },
            Mail.Fails or Mail.TakesAndFails => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("") },
            Mail.TakesAndHangsUp => throw new HttpRequestException(HttpRequestError.ResponseEnded, "ended"),
            _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
        };
    }
}

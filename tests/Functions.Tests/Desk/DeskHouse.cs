using System.Text;
using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Campaigns;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Participation;
using Herald.Functions.Problems;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Functions.Tests.Desk;

/// <summary>The app's own parts on a real table, with one campaign of six states, called as the host calls them.</summary>
internal sealed class DeskHouse : IAsyncDisposable
{
    public static readonly DateTimeOffset LetterDay = new(2025, 1, 31, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Three days after the deadline of 21 February 2025 in Geneva.</summary>
    public static readonly DateTimeOffset AfterDeadline = new(2025, 2, 24, 8, 0, 0, TimeSpan.Zero);

    private static int houses;

    private readonly ServiceProvider services;

    private DeskHouse(ServiceProvider services, FixedClock clock, Campaign campaign)
    {
        this.services = services;
        Clock = clock;
        Campaign = campaign;
    }

    public Campaign Campaign { get; }

    public FixedClock Clock { get; }

    public RecordingClient Client { get; } = new();

    public string Id => Campaign.Id;

    public static async Task<DeskHouse> OpenAsync(AzuriteFixture azurite, bool notified = true)
    {
        FixedClock clock = new(LetterDay);
        ServiceProvider services = Services(azurite, clock);
        await services.GetRequiredService<HeraldTable>().For("setup").CreateIfNotExistsAsync();
        DeskHouse house = new(services, clock, Samples.Campaign);
        await house.Get<CampaignImport>().ImportAsync(house.Campaign, Samples.CampaignJson, Sample.Parties, Actor.Staff("Ada"), default);
        foreach (Party party in notified ? Sample.Parties : [])
        {
            await house.AdvanceAsync(party.Code);
        }

        return house;
    }

    public T Get<T>()
        where T : class => services.GetRequiredService<T>();

    public CaseKey Key(string code) => new(Id, code);

    /// <summary>Does to the case what its orchestration would do now.</summary>
    public Task AdvanceAsync(string code) =>
        ActivatorUtilities.CreateInstance<AdvanceCaseActivity>(services).RunAsync(Key(code).ToString(), default);

    /// <summary>A state hands in its expression of interest by the form.</summary>
    public async Task ReplyAsync(string code, ReplyContent content)
    {
        Outcome outcome = await Get<CaseStore>().DecideAsync(Key(code), Actor.State, file =>
            ReplyRuling.Of(Campaign, file.Case, content, Channel.Form, Clock.Now, null, Clock.Now));
        Assert.IsType<Outcome.Committed>(outcome);
        await AdvanceAsync(code);
    }

    public async Task<Case> CaseAsync(string code) => (await Get<CaseStore>().ReadAsync(Key(code), default))!.Case;

    /// <summary>Calls a function as the host does behind the middleware.</summary>
    public async Task<DeskAnswer> CallAsync<T>(DeskRequest request, Func<T, HttpRequest, Task<IResult>> call)
    {
        await using MemoryStream sent = new();
        DefaultHttpContext context = new() { RequestServices = services, User = request.User };
        request.Fill(context.Request);
        context.Response.Body = sent;
        IResult result = await ResultAsync(() => call(ActivatorUtilities.CreateInstance<T>(services), context.Request));
        await result.ExecuteAsync(context);
        string? etag = context.Response.Headers.ETag;
        return new DeskAnswer(context.Response.StatusCode, context.Response.ContentType?.Split(';')[0], etag, Encoding.UTF8.GetString(sent.ToArray()));
    }

    public async ValueTask DisposeAsync() => await services.DisposeAsync();

    private static async Task<IResult> ResultAsync(Func<Task<IResult>> call)
    {
        try
        {
            return await call();
        }
        catch (BadHttpRequestException e)
        {
            return Problem.Unreadable(e);
        }
        catch (InvalidInputException e)
        {
            return Problem.Invalid(e.Faults);
        }
    }

    private static ServiceProvider Services(AzuriteFixture azurite, FixedClock clock)
    {
        byte last = 0;
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Herald:Storage:ConnectionString"] = azurite.ConnectionString,
            ["Herald:Storage:Table"] = $"Desk{Interlocked.Increment(ref houses)}",
            ["Herald:PublicUrl"] = "https://herald.example",
            ["Herald:LinkKey"] = Convert.ToBase64String(new byte[32]),
            [$"{SendGridOptions.Section}:{nameof(SendGridOptions.ApiKey)}"] = "SG.test",
        }).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new Entropy(bytes => Array.Fill(bytes, ++last)))
            .AddHerald(configuration)
            .BuildServiceProvider();
    }
}

using System.Text;
using Herald.EndToEnd.Tests.App;
using Herald.Rehearsal.Actors;

namespace Herald.EndToEnd.Tests.Access;

/// <summary>France holds a code of its own, and tries to see and to change what China has said: over every public route, and never with
/// success.</summary>
public sealed class OtherPartyTests(OtherPartyTests.SecretsOfChina china) : IClassFixture<OtherPartyTests.SecretsOfChina>
{
    private const string ChinaKey = $"{HeraldApp.Campaign}:CN";

    private static readonly string[] Steps =
    [
        "overview", "code", "answer", "persons", "first", "second", "programme", "contact", "review", "receipt", "saved", "withdraw", "calendar.ics",
        "attendance", "delegation", "arrival", "departure", "stay", "security", "needs",
    ];

    private static IEnumerable<HttpRoute> Forms =>
        HttpRoute.All.Where(route => route.Template.StartsWith("reply", StringComparison.Ordinal) || route.Template.StartsWith("logistics", StringComparison.Ordinal));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Looking_WithTheSessionOfAnother_ShowsNothing(bool pretends)
    {
        using FormSession france = await FormSession.OpenAsync(china.App, "FR");
        if (pretends)
        {
            france.Pretend("FR", "CN");
        }

        List<string> seen = [];
        foreach (string path in Forms.Where(route => route.Method == HttpMethod.Get).SelectMany(Paths))
        {
            foreach (string query in (string[])["", $"?for={ChinaKey}&code=CN&party=CN"])
            {
                (int status, string body) = await france.OpenAsync(path + query);
                if (status >= 500 || SecretsOfChina.Words.Any(word => body.Contains(word, StringComparison.OrdinalIgnoreCase)))
                {
                    seen.Add($"{path}{query}: {status}");
                }
            }
        }

        Assert.Empty(seen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sending_WithTheSessionOfAnother_ChangesNothing(bool pretends)
    {
        string before = await china.KnownAsync();
        using FormSession france = await FormSession.OpenAsync(china.App, "FR");
        string token = await france.TokenAsync("/api/reply/answer");
        if (pretends)
        {
            france.Pretend("FR", "CN");
        }

        List<string> seen = [];
        foreach (string path in Forms.Where(route => route.Changes).SelectMany(Paths))
        {
            foreach (string act in (string[])["continue", "save", "send", "withdraw", "discard"])
            {
                (int status, string body) = await france.SendAsync(
                    path, ("token", token), ("for", ChinaKey), ("revision", "1"), ("version", "1"), ("submissionId", SecretsOfChina.SubmissionId), ("confirm", "yes"),
                    ("answer", "regret"), ("hotel", "Another"), ("do", act));
                if (status >= 500 || SecretsOfChina.Words.Any(word => body.Contains(word, StringComparison.OrdinalIgnoreCase)))
                {
                    seen.Add($"{path} {act}: {status}");
                }
            }
        }

        Assert.Empty(seen);
        Assert.Equal(before, await china.KnownAsync());
    }

    [Fact]
    public async Task Programs_WithTheCodeOfAnother_SeeAndChangeOnlyTheirOwn()
    {
        string before = await china.KnownAsync();
        using Caller program = Caller.Nobody(china.App);
        string code = await china.App.CodeOfAsync("FR");
        List<string> seen = [];
        foreach (string path in Forms.Where(route => route.Changes).SelectMany(Paths))
        {
            // The submission id is one that China has used: it would be answered with China's receipt.
            using StringContent content = new(
                $$"""{"code":"{{code}}","answer":"regret","submissionId":"{{SecretsOfChina.SubmissionId}}"}""", Encoding.UTF8, "application/json");
            (int status, string body) = await program.SendAsync(HttpMethod.Post, new Uri(path, UriKind.Relative), content, ("Authorization", "Bearer CN"));
            if (status >= 500 || body.Contains("CN-", StringComparison.Ordinal) || SecretsOfChina.Words.Any(word => body.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                seen.Add($"{path}: {status} {body}");
            }
        }

        Assert.Empty(seen);
        Assert.Equal(before, await china.KnownAsync());
    }

    private static IEnumerable<string> Paths(HttpRoute route) => route.Template.Contains("{step}", StringComparison.Ordinal)
        ? Steps.Select(step => route.Address(("step", step)).OriginalString)
        : [route.Address().OriginalString];

    /// <summary>China has replied, is invited, has answered part of the questionnaire, and has begun a change of both.</summary>
    public sealed class SecretsOfChina : IAsyncLifetime
    {
        internal const string SubmissionId = "the-first-of-china";

        private HeraldApp? app;

        /// <summary>What only China and the desk may read; the last two stand in drafts.</summary>
        internal static IReadOnlyList<string> Words { get; } = ["Replissima", "Hotelissimo", "Draftissima", "Dietissima"];

        internal HeraldApp App => app ?? throw new InvalidOperationException("The app has not started.");

        public async Task InitializeAsync()
        {
            app = await HeraldApp.StartAsync("CN", "FR");
            using Caller mission = Caller.Nobody(app);
            string code = await app.CodeOfAsync("CN");
            await SendAsync(mission, "/api/reply", $$"""
                {"code":"{{code}}","submissionId":"{{SubmissionId}}","answer":"attend","parts":["gala-dinner"],
                 "invitees":[{"office":"headOfState","givenName":"Replissima","title":"President"}]}
                """);
            await app.SettleAsync();
            using OfficerClient officer = new((await SignIn.AsAsync(app.Address, "Anna Officer", "Officer", default)).Client, HeraldApp.Campaign, new Notebook());
            await officer.ReleaseAsync(["CN"], default);
            await app.SettleAsync();
            await SendAsync(mission, "/api/logistics", $$"""{"code":"{{code}}","hotel":"Hotelissimo"}""");

            using FormSession own = await FormSession.OpenAsync(app, "CN");
            await own.FillInAsync("/api/reply/first", "save", ("invitees[0].givenName", "Draftissima"));
            await own.FillInAsync("/api/logistics/needs", "save", ("diet", "Dietissima"));
            string known = await KnownAsync();
            Assert.All(Words, word => Assert.Contains(word, known, StringComparison.Ordinal));
        }

        public async Task DisposeAsync()
        {
            if (app is not null)
            {
                await app.DisposeAsync();
            }
        }

        /// <summary>All that is held of China: facts, letters and drafts.</summary>
        internal async Task<string> KnownAsync()
        {
            System.Text.Json.JsonElement told = await App.CaseAsync("CN");
            using FormSession own = await FormSession.OpenAsync(App, "CN");
            (_, string reply) = await own.OpenAsync("/api/reply/first");
            (_, string logistics) = await own.OpenAsync("/api/logistics/needs");
            return string.Join('\n', told.GetProperty("facts").GetRawText(), told.GetProperty("letters").GetRawText(), Typed(reply), Typed(logistics));
        }

        private static string Typed(string page) => string.Join('\n', page.Split('\n').Where(line => line.Contains("issima", StringComparison.Ordinal)).Select(line => line.Trim()));

        private static async Task SendAsync(Caller mission, string path, string json)
        {
            using StringContent content = new(json, Encoding.UTF8, "application/json");
            (int status, string body) = await mission.SendAsync(HttpMethod.Post, new Uri(path, UriKind.Relative), content);
            Assert.True(status == 201, $"{path}: {status} {body}");
        }
    }
}

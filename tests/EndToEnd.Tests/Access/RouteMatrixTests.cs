using System.Text;
using System.Text.Json;
using Herald.EndToEnd.Tests.App;

namespace Herald.EndToEnd.Tests.Access;

/// <summary>Every route, by everybody: all routes are found in the code, so that a new one stands here before anybody has thought of it.</summary>
public sealed class RouteMatrixTests(SentStates states) : IClassFixture<SentStates>
{
    /// <summary>What anybody may call. Whoever adds a public route says so here, having thought about it.</summary>
    private static readonly string[] Public =
    [
        "GET desk.css", "HEAD desk.css", "GET desk.js", "HEAD desk.js", "GET form.js", "HEAD form.js", "GET style.css", "HEAD style.css",
        "GET health", "HEAD health", "GET health/ready", "HEAD health/ready",
        "GET logistics", "HEAD logistics", "POST logistics", "GET logistics/{step}", "HEAD logistics/{step}", "POST logistics/{step}",
        "GET reply", "HEAD reply", "POST reply", "GET reply/{step}", "HEAD reply/{step}", "POST reply/{step}",
        Signed,
    ];

    /// <summary>The mail service's webhook: open to all, and it believes nothing that is not signed.</summary>
    private const string Signed = "POST mail/events";

    private static IEnumerable<HttpRoute> Staff => HttpRoute.All.Where(route => !Public.Contains(route.ToString()));

    private HeraldApp App => states.App;

    [Fact]
    public void Routes_ThatAnybodyMayCall_AreAllThere() =>
        Assert.Empty(Public.Except(HttpRoute.All.Select(route => route.ToString())));

    [Fact]
    public async Task StaffRoutes_ForNobodyAndForAForger_AskForASignIn()
    {
        string before = await states.KnownAsync();
        using Caller nobody = Caller.Nobody(App);
        using Caller forger = Caller.Forger(App);
        List<string> wrong = [];
        foreach (HttpRoute route in Staff)
        {
            foreach ((string who, Caller caller) in (IEnumerable<(string, Caller)>)[("nobody", nobody), ("forger", forger)])
            {
                (int status, string body) = await SendAsync(caller, route);
                if (status != 401 || body.Contains("France", StringComparison.Ordinal))
                {
                    wrong.Add($"{route} for {who}: {status}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(before, await states.KnownAsync());
    }

    [Fact]
    public async Task StaffRoutes_ForAViewer_AreOpenToLookAtAndClosedToAct()
    {
        string before = await states.KnownAsync();
        using Caller viewer = await Caller.StaffAsync(App, "Viewer");
        List<string> wrong = [];
        foreach (HttpRoute route in Staff)
        {
            (int status, _) = await SendAsync(viewer, route);
            if (route.Changes ? status != 403 : status is 401 or 403 or >= 500)
            {
                wrong.Add($"{route}: {status}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(before, await states.KnownAsync());
    }

    [Fact]
    public async Task StaffRoutes_ForAnOfficer_AreOpen()
    {
        using Caller officer = await Caller.StaffAsync(App, "Officer");
        List<string> wrong = [];
        foreach (HttpRoute route in Staff)
        {
            // What is asked for is empty or wrong: what counts is that the asking is taken.
            (int status, _) = await SendAsync(officer, route, code: "AU");
            if (status is 401 or 403 or >= 500)
            {
                wrong.Add($"{route}: {status}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task PublicRoutes_ForNobody_AskForNoSignInAndTellNothing()
    {
        string before = await states.KnownAsync();
        using Caller nobody = Caller.Nobody(App);
        List<string> wrong = [];
        foreach (HttpRoute route in HttpRoute.All.Where(route => Public.Contains(route.ToString())))
        {
            (int status, string body) = await SendAsync(nobody, route);
            // Unsigned events are not trusted, or not taken at all while no key is set.
            bool right = $"{route}" == Signed ? status is 403 or 503 : status is not 401 and < 500;
            if (!right || body.Contains("France", StringComparison.Ordinal))
            {
                wrong.Add($"{route}: {status}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(before, await states.KnownAsync());
    }

    [Fact]
    public async Task Routes_UnderAMethodThatTheyDoNotDeclare_AreNotThere()
    {
        using Caller officer = await Caller.StaffAsync(App, "Officer");
        List<string> wrong = [];
        foreach (string template in HttpRoute.All.Select(route => route.Template).Distinct())
        {
            foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete])
            {
                (int status, _) = await SendAsync(officer, new HttpRoute(template, method));
                if (status is not (404 or 405))
                {
                    wrong.Add($"{method} {template}: {status}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task ChangingRoutes_AskedByAPageOfAnotherSite_AreRefusedAndNothingChanges()
    {
        string before = await states.KnownAsync();
        using Caller officer = await Caller.StaffAsync(App, "Officer");
        string code = await App.CodeOfAsync("FR");
        (string, string)[][] ways =
        [
            [("Origin", "https://elsewhere.example")],
            [("Origin", "https://elsewhere.example"), ("Sec-Fetch-Site", "cross-site")],
            [("Sec-Fetch-Site", "cross-site")],
            [("Sec-Fetch-Site", "same-site")],
            [("Origin", "null"), ("Sec-Fetch-Site", "cross-site")],
        ];
        List<string> wrong = [];
        foreach (HttpRoute route in HttpRoute.All.Where(route => route.Changes && route.ToString() != Signed))
        {
            foreach ((string, string)[] way in ways)
            {
                // An answer that would be taken, were it not for where it comes from.
                using StringContent content = new($$"""{"code":"{{code}}","answer":"regret","reason":"x","lastDay":"2025-05-20"}""", Encoding.UTF8, "application/json");
                (int status, string body) = await officer.SendAsync(route.Method, await AddressAsync(route, "FR"), content, way);
                if (status != 403 || !body.Contains("another site", StringComparison.Ordinal))
                {
                    wrong.Add($"{route} with {string.Join(", ", way)}: {status} {body}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(before, await states.KnownAsync());
    }

    private async Task<(int Status, string Body)> SendAsync(Caller caller, HttpRoute route, string code = "FR")
    {
        using StringContent? content = route.Changes ? new("{}", Encoding.UTF8, "application/json") : null;
        return await caller.SendAsync(route.Method, await AddressAsync(route, code), content);
    }

    private async Task<Uri> AddressAsync(HttpRoute route, string code)
    {
        string key = "";
        if (route.Template.Contains("{key}", StringComparison.Ordinal))
        {
            JsonElement letters = (await App.CaseAsync(code)).GetProperty("letters");
            key = letters.EnumerateArray().First().GetProperty("key").GetString()!;
        }

        return route.Address(
            ("campaign", HeraldApp.Campaign), ("code", code), ("key", key), ("kind", "Circular"), ("language", "en"), ("format", "csv"),
            ("act", "extend"), ("step", "answer"), ("draft", new string('0', 32)), ("batch", new string('0', 32)));
    }
}

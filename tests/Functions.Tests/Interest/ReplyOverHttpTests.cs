using System.Net;
using Herald.Domain.Cases;
using Herald.Functions.Tests.Forms;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Interest;

[Collection(NeedsAzurite.Name)]
public sealed class ReplyOverHttpTests(FormsHost host) : IClassFixture<FormsHost>
{
    [Fact]
    public async Task Get_WithoutCode_ShowsTheCodePageAndChangesNothing()
    {
        using HttpResponseMessage response = await host.Client.GetAsync(new Uri("api/reply", UriKind.Relative));
        Answered page = await Answered.OfAsync(response);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.Status, page.ContentType));
        Assert.Contains("name=\"code\"", page.Body, StringComparison.Ordinal);
        Assert.Equal(0, await FormsHost.CountAsync(() => host.Client.GetAsync(new Uri("api/reply", UriKind.Relative))));
    }

    [Fact]
    public async Task Head_OfTheForm_Answers200()
    {
        using HttpRequestMessage request = new(HttpMethod.Head, "api/reply");
        using HttpResponseMessage response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Post_CodeAlone_OpensTheFormOfThatPartyAndChangesNothing()
    {
        CaseKey key = await host.NotifiedAsync();

        using Browser browser = await host.BrowserAsync(key);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.OK), (browser.Posted, browser.Page.Status));
        Assert.Contains("France", browser.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await host.DossierAsync(key)).File.Case.Seq);
    }

    [Fact]
    public async Task Post_CodeWithTheAnswers_IsAProgramsAndAnswersInJson()
    {
        CaseKey key = await host.NotifiedAsync();

        Answered answer = await host.PostFormAsync("reply", Form(host.CodeFor(key), "s1"));

        Assert.Equal((HttpStatusCode.Created, "application/json"), (answer.Status, answer.ContentType));
        Assert.Equal($"{key.Code}-0003", answer.Json.GetProperty("receipt").GetString());
        Reply reply = (await host.DossierAsync(key)).File.Case.Reply!;
        Assert.Equal("毛泽东", reply.Content.Invitees[0].GivenName);
        Assert.Equal("O’Neill", reply.Content.Invitees[0].Surname);
        Assert.Equal(["gala-dinner", "wsis-opening"], reply.Content.Parts);
    }

    [Fact]
    public async Task Post_Json_CostsOneReadAndOneTransaction()
    {
        CaseKey key = await host.NotifiedAsync();
        Answered answer = null!;

        int requests = await FormsHost.CountAsync(async () => answer = await host.PostJsonAsync("reply", Json(host.CodeFor(key), "s1")));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal($"{key.Code}-0003", answer.Json.GetProperty("receipt").GetString());
        Assert.Equal("Interested", answer.Json.GetProperty("stage").GetString());
        Assert.False(answer.Json.GetProperty("late").GetBoolean());
        Assert.EndsWith("/api/reply", answer.Json.GetProperty("links").GetProperty("form").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, requests);
    }

    [Fact]
    public async Task Post_CodeAsBearerToken_IsTheSame()
    {
        CaseKey key = await host.NotifiedAsync();
        using HttpRequestMessage request = new(HttpMethod.Post, "api/reply") { Content = new StringContent("""{"answer":"regret"}""", null, "application/json") };
        request.Headers.Authorization = new("Bearer", host.CodeFor(key));
        using HttpResponseMessage response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(Stage.Declined, (await host.DossierAsync(key)).File.Case.Stage);
    }

    [Fact]
    public async Task Post_TheSameSubmissionTwice_AnswersTheFirstReceiptAndStoresOne()
    {
        CaseKey key = await host.NotifiedAsync();

        Answered first = await host.PostJsonAsync("reply", Json(host.CodeFor(key), "s1"));
        Answered second = await host.PostJsonAsync("reply", Json(host.CodeFor(key), "s1"));
        Answered form = await host.PostFormAsync("reply", Form(host.CodeFor(key), "s1"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK), (first.Status, second.Status, form.Status));
        Assert.Equal((first.Body, first.Body), (second.Body, form.Body));
        CaseDossier dossier = new(await host.DossierAsync(key));
        Assert.Equal((1, 1), (dossier.Replies, dossier.Submissions));
    }

    [Fact]
    public async Task Post_TwoInParallel_MakeOneRecord()
    {
        CaseKey key = await host.NotifiedAsync();

        Answered[] answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.PostJsonAsync("reply", Json(host.CodeFor(key), "same"))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Created);
        Assert.Single(answers.Select(a => a.Json.GetProperty("receipt").GetString()).Distinct());
        Assert.Equal(1, (await host.DossierAsync(key)).File.Case.Replies);
    }

    [Fact]
    public async Task Post_RegretsAfterAReply_PassOverWhatStandsBelow()
    {
        CaseKey key = await host.NotifiedAsync();
        await host.PostFormAsync("reply", Form(host.CodeFor(key), "s1"));

        Answered regrets = await host.PostFormAsync("reply", [.. Form(host.CodeFor(key), "s2", "regret")]);

        Assert.Equal(HttpStatusCode.Created, regrets.Status);
        Case c = (await host.DossierAsync(key)).File.Case;
        Assert.Equal((Stage.Declined, 2), (c.Stage, c.Replies));
    }

    [Fact]
    public async Task Post_UnconfirmedForm_IsRefused()
    {
        CaseKey key = await host.NotifiedAsync();

        Answered answer = await host.PostFormAsync("reply", [.. Form(host.CodeFor(key), "s1").Where(f => f.Item1 != "confirm")]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "confirm"), (answer.Status, Assert.Single(answer.FaultPaths)));
        Assert.Equal(2, (await host.DossierAsync(key)).File.Case.Seq);
    }

    internal static (string, string)[] Form(string code, string id, string answer = "attend") =>
    [
        ("code", code), ("submissionId", id), ("answer", answer), ("confirm", "yes"),
        ("invitees[0].office", "headOfState"), ("invitees[0].givenName", "毛泽东"), ("invitees[0].surname", "O’Neill"),
        ("invitees[0].title", "President of the Republic"), ("invitees[1].office", "headOfGovernment"), ("invitees[1].givenName", ""),
        ("parts", "gala-dinner"), ("parts", "wsis-opening"), ("speaking", "wsis-opening"),
    ];

    internal static object Json(string code, string id) => new
    {
        code,
        submissionId = id,
        answer = "attend",
        invitees = new[] { new { office = "headOfState", givenName = "محمد", title = "King" } },
        parts = new[] { "gala-dinner" },
    };

    private sealed record CaseDossier(int Replies, int Submissions)
    {
        public CaseDossier(Functions.Storage.CaseDossier dossier)
            : this(dossier.File.Case.Replies, dossier.Submissions.Count)
        {
        }
    }
}

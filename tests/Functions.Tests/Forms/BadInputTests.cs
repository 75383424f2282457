using System.Net;
using System.Text;
using Herald.Domain.Cases;
using Herald.Functions.Tests.Interest;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Forms;

/// <summary>Bad input at the public endpoints: each a specific answer, nothing changed, never a 5xx.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class BadInputTests(FormsHost host) : IClassFixture<FormsHost>
{
    public static TheoryData<string, string, int, string> Unreadable { get; } = new()
    {
        { "text/plain", "answer=regret", 415, "unsupported-content-type" },
        { "multipart/form-data; boundary=x", "--x--", 415, "unsupported-content-type" },
        { "application/json; charset=utf-16", "{}", 415, "unsupported-content-type" },
        { "application/json", "", 400, "malformed" },
        { "application/json", "{", 400, "malformed" },
        { "application/json", "[]", 400, "malformed" },
        { "application/json", "\"text\"", 400, "malformed" },
        { "application/json", "{\"a\":1,\"a\":2}", 400, "malformed" },
        { "application/json", "{\"note\":\"\\ud800\"}", 400, "malformed" },
        { "application/json", "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}", 400, "malformed" },
    };

    public static TheoryData<string, string> Faulty { get; } = new()
    {
        { "{}", "answer" },
        { "{\"answer\":\"maybe\"}", "answer" },
        { "{\"answer\":[\"attend\",\"regret\"]}", "answer" },
        { "{\"answer\":\"attend\"}", "invitees" },
        { "{\"answer\":\"attend\",\"invitees\":[{\"office\":\"headOfState\",\"title\":\"King\"}]}", "invitees[0].givenName" },
        { "{\"answer\":\"attend\",\"invitees\":[{\"office\":\"headOfState\",\"givenName\":\"A\"}]}", "invitees[0].title" },
        { "{\"answer\":\"attend\",\"invitees\":[{\"givenName\":\"A\",\"title\":\"B\"}]}", "invitees[0].office" },
        { "{\"answer\":\"attend\",\"invitees\":[{},{\"office\":\"headOfState\",\"givenName\":\"A\"}]}", "invitees[1].title" },
        { "{\"answer\":\"regret\",\"invitees\":[{\"office\":\"headOfState\",\"givenName\":\"A\",\"title\":\"B\"}]}", "answer" },
        { "{\"answer\":\"regret\",\"note\":{\"text\":\"x\"}}", "note.text" },
        { "{\"answer\":\"regret\",\"note\":\"bell \\u0007\"}", "note" },
        { "{\"answer\":\"regret\",\"contact\":{\"email\":\"nobody\"}}", "contact.email" },
        { "{\"answer\":\"regret\",\"submissionId\":\"' or 1 eq 1\"}", "submissionId" },
        { $"{{\"answer\":\"regret\",\"contact\":{{\"name\":\"{new string('x', 151)}\"}}}}", "contact.name" },
        { $"{{\"answer\":\"regret\",\"note\":\"{new string('x', 2001)}\"}}", "note" },
        { "{\"answer\":\"attend\",\"invitees\":[{\"office\":\"headOfState\",\"givenName\":\"A\",\"title\":\"B\"}],\"parts\":[\"golf\"]}", "parts" },
        { "{\"answer\":\"attend\",\"invitees\":[{\"office\":\"headOfState\",\"givenName\":\"A\",\"title\":\"B\"}],\"parts\":[[\"golf\"]]}", "parts[0][]" },
        { "{\"answer\":\"attend\",\"invitees\":[{\"office\":\"headOfState\",\"givenName\":\"A\",\"title\":\"B\"}],\"parts\":[\"gala-dinner\"],\"speaking\":[\"gala-dinner\"]}", "speaking" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Post_Unreadable_AnswersAProblem(string contentType, string body, int status, string code)
    {
        using ByteArrayContent content = new(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        Answered answer = null!;

        int requests = await FormsHost.CountAsync(async () => answer = await host.SendAsync("reply", content));

        Assert.Equal((status, "application/problem+json", code, 0), ((int)answer.Status, answer.ContentType, answer.ProblemCode, requests));
    }

    [Fact]
    public async Task Post_NoContentType_Answers415()
    {
        using ByteArrayContent content = new("answer=regret"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await host.SendAsync("reply", content)).Status);
    }

    [Fact]
    public async Task Post_InvalidUtf8_Answers400()
    {
        using ByteArrayContent content = new([.. "{\"note\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, (await host.SendAsync("reply", content)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_Over64KiB_Answers413(bool lengthKnown)
    {
        byte[] body = Encoding.UTF8.GetBytes("{\"note\":\"" + new string('x', 64 * 1024) + "\"}");
        using HttpContent content = lengthKnown ? new ByteArrayContent(body) : new StreamContent(new UnknownLength(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        Answered answer = await host.SendAsync("reply", content);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body-too-large"), (answer.Status, answer.ProblemCode));
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task Post_Faulty_Names422WithThePath(string body, string path)
    {
        CaseKey key = await host.NotifiedAsync();
        using HttpRequestMessage request = new(HttpMethod.Post, "api/reply") { Content = new StringContent(body, null, "application/json") };
        request.Headers.Authorization = new("Bearer", host.CodeFor(key));
        using HttpResponseMessage response = await host.Client.SendAsync(request);
        Answered answer = await Answered.OfAsync(response);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "invalid-input"), (answer.Status, answer.ProblemCode));
        Assert.Equal([path], answer.FaultPaths);
        Assert.Equal(2, (await host.DossierAsync(key)).File.Case.Seq);
    }

    [Fact]
    public async Task Post_BeforeTheLetter_IsRefused()
    {
        CaseKey key = host.Listed();

        Answered answer = await host.PostJsonAsync("reply", ReplyOverHttpTests.Json(host.CodeFor(key), "s1"));
        using Browser browser = await host.BrowserAsync(key);

        Assert.Equal((HttpStatusCode.Conflict, "not-notified"), (answer.Status, answer.ProblemCode));
        Assert.Equal((HttpStatusCode.Conflict, "text/html"), (browser.Page.Status, browser.Page.ContentType));
    }

    [Fact]
    public async Task Post_WithdrawalOfNothing_IsRefused()
    {
        CaseKey key = await host.NotifiedAsync();

        Answered answer = await host.PostJsonAsync("reply", new { code = host.CodeFor(key), answer = "withdraw" });

        Assert.Equal((HttpStatusCode.Conflict, "nothing-to-withdraw"), (answer.Status, answer.ProblemCode));
    }

    [Fact]
    public async Task Post_ManyFaults_NamesAFewOnly()
    {
        CaseKey key = await host.NotifiedAsync();
        Dictionary<string, string> body = Enumerable.Range(0, 1000).ToDictionary(i => $"f{i}", i => "x");
        body["code"] = host.CodeFor(key);

        Answered answer = await host.PostJsonAsync("reply", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(50, answer.FaultPaths.Count);
    }

    [Fact]
    public async Task Post_ThousandsOfFields_Answers400()
    {
        Answered answer = await host.PostFormAsync("reply", [.. Enumerable.Range(0, 2000).Select(i => ($"f{i}", "x"))]);

        Assert.Equal((HttpStatusCode.BadRequest, "malformed"), (answer.Status, answer.ProblemCode));
    }

    /// <summary>A body that is sent in chunks, its length untold.</summary>
    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}

using System.Net;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Security;
using Herald.Functions.Tests.Interest;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Forms;

/// <summary>A code that does not open anything gives nothing away.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class CodeAnswerTests(FormsHost host) : IClassFixture<FormsHost>
{
    [Fact]
    public async Task Post_UnknownMistypedOrRevokedCode_GetsOneAndTheSameAnswer()
    {
        CaseKey key = await host.NotifiedAsync();
        string revoked = host.CodeFor(key);
        await host.DecideAsync(key, (c, now) => StaffRuling.ReissueCode(Samples.Campaign, c, now));
        string mistyped = (revoked[0] == '2' ? '3' : '2') + revoked[1..];
        string unknown = host.CodeFor(new CaseKey("no-such-campaign", "ZZ"));
        string otherKey = OtherKey().Issue(key, 1);

        List<Answered> json = [];
        List<Answered> faulty = [];
        List<Answered> pages = [];
        List<Answered> carried = [];
        foreach (string code in (string[])[revoked, mistyped, unknown, otherKey, "x", ""])
        {
            json.Add(await host.PostJsonAsync("reply", ReplyOverHttpTests.Json(code, "s1")));
            faulty.Add(await host.PostJsonAsync("reply", new { code, answer = "maybe", submissionId = "!" }));
            pages.Add(await host.PostFormAsync("reply", ("code", code)));
            carried.Add(await host.PostFormAsync("reply", [.. ReplyOverHttpTests.Form(code, "s1"), ("step", "first")]));
        }

        Assert.All(json.Concat(faulty), a => Assert.Equal((HttpStatusCode.Forbidden, "unknown-code", json[0].Body), (a.Status, a.ProblemCode, a.Body)));
        Assert.All(pages, a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a.Status));
        Assert.Single(pages.Select(a => System.Text.RegularExpressions.Regex.Replace(a.Body, "id=\"code\"[^>]*>", "")).Distinct());
        Assert.All(carried, a => Assert.Contains("毛泽东", a.Body, StringComparison.Ordinal));
        Assert.Equal(0, (await host.DossierAsync(key)).File.Case.Replies);
    }

    [Fact]
    public async Task Post_WrongCode_AsksTheStorageNothing()
    {
        CaseKey key = await host.NotifiedAsync();
        string wrong = OtherKey().Issue(key, 1);

        Assert.Equal(0, await FormsHost.CountAsync(() => host.PostJsonAsync("reply", ReplyOverHttpTests.Json(wrong, "s1"))));
    }

    [Fact]
    public async Task Post_RevokedCodeWithAKnownSubmission_IsUnknown()
    {
        CaseKey key = await host.NotifiedAsync();
        await host.PostJsonAsync("reply", ReplyOverHttpTests.Json(host.CodeFor(key), "s1"));
        await host.DecideAsync(key, (c, now) => StaffRuling.ReissueCode(Samples.Campaign, c, now));

        Answered answer = await host.PostJsonAsync("reply", ReplyOverHttpTests.Json(host.CodeFor(key), "s1"));

        Assert.Equal("unknown-code", answer.ProblemCode);
    }

    private CaseCodes OtherKey()
    {
        SecurityOptions options = host.Get<IOptions<SecurityOptions>>().Value;
        return new CaseCodes(new OptionsWrapper<SecurityOptions>(new() { LinkKey = Convert.ToBase64String(new byte[32]), PublicUrl = options.PublicUrl }));
    }
}

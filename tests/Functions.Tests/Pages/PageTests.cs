using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Interest;
using Herald.Functions.Logistics;
using Herald.Functions.Pages;
using Herald.Functions.Reading;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Functions.Tests.Pages;

public sealed class PageTests
{
    private const string Hostile = "\"><script>alert(1)</script>'&<b dir=rtl>\u202E";

    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddPages().BuildServiceProvider();

    private static readonly Campaign HostileCampaign = Samples.Campaign with { Subject = LocalizedText.Of(Hostile), Organisation = new(LocalizedText.Of(Hostile), LocalizedText.Of(Hostile)), Reference = Hostile };

    private static readonly Case HostileCase = CaseHistory.Begin(
        Samples.Key(),
        new CaseListed(Samples.Party() with { Name = new LocalizedText(Hostile, new Dictionary<Language, string>()) }),
        Samples.Start);

    public static TheoryData<string> Pages { get; } = ["code", "reply", "reply receipt", "questionnaire", "questionnaire receipt", "notice"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Render_HostileValues_AreEncoded(string page)
    {
        string html = await Page(page).RenderAsync(Services);

        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b dir", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"&gt;<", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Render_AnyPage_LabelsEveryControlAndLinksEveryFault(string page)
    {
        string html = await Page(page).RenderAsync(Services);

        string[] ids = [.. Matches(html, "\\sid=\"([^\"]+)\"")];
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        string[] controls = [.. Matches(html, "<(?:input(?![^>]*type=\"hidden\")|textarea)[^>]*\\sid=\"([^\"]+)\"")];
        Assert.Equal(controls.Order(), Matches(html, "<label for=\"([^\"]+)\"").Order());
        Assert.All(Matches(html, "href=\"#([^\"]+)\""), target => Assert.Contains(target, ids));
        Assert.Single(Matches(html, "(<h1)"));
        Assert.Equal(html.Contains("error-summary", StringComparison.Ordinal), html.Contains("<title>Error: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("O’Neill")]
    [InlineData("毛泽东")]
    [InlineData("محمد")]
    [InlineData("N")]
    public async Task Render_Names_StandAsTyped(string name)
    {
        FormState state = new(new Fields().Add("invitees[0].givenName", name), []);

        string html = await PageResult.Of<ReplyPage>(View(state, Samples.Campaign, HostileCase), 200).RenderAsync(Services);

        Assert.Contains($"value=\"{name}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_TextStartingWithALineBreak_KeepsIt()
    {
        FormState state = new(new Fields().Add("note", "\nfirst"), []);

        string html = await PageResult.Of<ReplyPage>(View(state, Samples.Campaign, HostileCase), 200).RenderAsync(Services);

        // HTML drops one line break after the tag.
        Assert.Matches("<textarea[^>]*>(&#xA;|\n)(&#xA;|\n)first</textarea>", html);
    }

    private static PageResult Page(string page)
    {
        Fields fields = new();
        foreach (string path in (string[])["code", "answer", "invitees[0].title", "invitees[2].office", "parts", "note", "contact.email", "hotel", "delegation[1].name", "arrival.date"])
        {
            fields.Add(path, Hostile);
        }

        FormState state = new(fields, [new Fault("answer", Hostile), new Fault("invitees[0].title", Hostile), new Fault("parts", Hostile)]);
        FormState questions = new(fields, [new Fault("hotel", Hostile), new Fault("delegation", Hostile), new Fault("arrival.date", Hostile)]);
        SentForm sent = new(true, fields, Hostile, Samples.Start);
        Fields regret = new Fields().Add("answer", "regret").Add("note", Hostile);
        return page switch
        {
            "code" => PageResult.Of<CodePage>(CodeView.NotAccepted("reply", "Title", sent), 422),
            "reply" => PageResult.Of<ReplyPage>(View(state, HostileCampaign, HostileCase), 422),
            "reply receipt" => PageResult.Of<ReplyReceiptPage>(new ReceiptView(HostileCampaign, HostileCase, Hostile, Samples.Start, Stage.Declined, false, regret), 201),
            "questionnaire" => PageResult.Of<QuestionnairePage>(View(questions, HostileCampaign, HostileCase), 422),
            "questionnaire receipt" => PageResult.Of<QuestionnaireReceiptPage>(new ReceiptView(HostileCampaign, HostileCase, Hostile, Samples.Start, Stage.Invited, true, fields), 200),
            _ => PageResult.Of<NoticePage>(new NoticeView("Title", Hostile, HostileCampaign), 409),
        };
    }

    private static FormView View(FormState state, Campaign campaign, Case c) => new(campaign, c, state, Hostile, "s1", Samples.Start);

    private static IEnumerable<string> Matches(string html, string pattern) =>
        System.Text.RegularExpressions.Regex.Matches(html, pattern).Select(m => m.Groups[1].Value);
}

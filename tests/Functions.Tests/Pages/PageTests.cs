using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Forms;
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

    private static readonly LetterLibrary Letters = new();

    private static readonly Campaign HostileCampaign = Samples.Campaign with { Subject = LocalizedText.Of(Hostile), Organisation = new(LocalizedText.Of(Hostile), LocalizedText.Of(Hostile)), Reference = Hostile };

    private static readonly Case HostileCase = CaseHistory.Begin(
        Samples.Key(),
        new CaseListed(Samples.Party() with { Name = new LocalizedText(Hostile, new Dictionary<Language, string>()) }),
        Samples.Start);

    public static TheoryData<string> Pages { get; } =
    [
        "code", "notice", "overview", "review", "receipt", "saved", "withdraw", "conflict",
        .. ReplySheet.Steps.Concat(QuestionnaireSheet.Steps).Select(step => step.Id),
    ];

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
        FormView view = View("first") with { State = new FormState(new Fields().Add("invitees[0].givenName", name), []) };

        string html = await PageResult.Of<PersonStep>(view, 200).RenderAsync(Services);

        Assert.Contains($"value=\"{name}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_TextStartingWithALineBreak_KeepsIt()
    {
        FormView view = View("contact") with { State = new FormState(new Fields().Add("note", "\nfirst"), []) };

        string html = await PageResult.Of<ContactStep>(view, 200).RenderAsync(Services);

        // HTML drops one line break after the tag.
        Assert.Matches("<textarea[^>]*>(&#xA;|\n)(&#xA;|\n)first</textarea>", html);
    }

    private static PageResult Page(string page)
    {
        SentForm sent = new(true, new Fields().Add("code", Hostile).Add("note", Hostile), Hostile, Samples.Start);
        FormView view = View(page);
        FormStep? step = ReplySheet.Steps.Concat(QuestionnaireSheet.Steps).FirstOrDefault(s => s.Id == page);
        return page switch
        {
            "code" => PageResult.Of<CodePage>(CodeView.Again("reply", Language.En, Language.Ru, sent.Fields, null), 422),
            "notice" => PageResult.Of<NoticePage>(new NoticeView(PageTexts.In(Language.En), "Title", Hostile, HostileCampaign), 409),
            "overview" => PageResult.Of<OverviewPage>(view with { Next = "answer", DraftSince = Samples.Start, OnFileSince = Samples.Start }, 200),
            "review" => PageResult.Of<ReviewPage>(view with { State = new FormState(new Fields(), [new Fault("confirm", Hostile)]) }, 422),
            "receipt" => PageResult.Of<ReceiptPage>(view with { Receipt = new ReceiptView(Hostile, Samples.Start, Stage.Interested, "late.ask", ["missing.hotel"], Same: false) }, 200),
            "saved" => PageResult.Of<SavedPage>(view, 200),
            "withdraw" => PageResult.Of<WithdrawPage>(view with { State = new FormState(new Fields(), [new Fault("confirm", Hostile)]) }, 422),
            "conflict" => PageResult.Of<ConflictPage>(view with { State = new FormState(new Fields().Add("note", Hostile), []) }, 409),
            _ => new PageResult(step!.Page, view with { State = Faulty(step) }, 422),
        };
    }

    private static FormState Faulty(FormStep step)
    {
        Fields fields = new();
        List<Fault> faults = [];
        foreach (string path in step.Owns.Select(path => path.Replace("[]", "[1]", StringComparison.Ordinal)))
        {
            fields.Add(path, Hostile);
            faults.Add(new Fault(path, Hostile));
        }

        return new FormState(fields, faults);
    }

    private static FormView View(string step) => new()
    {
        Campaign = HostileCampaign,
        Case = HostileCase,
        Texts = PageTexts.In(Language.En),
        Dates = new PageDates(Letters, Language.En, HostileCampaign),
        Route = QuestionnaireSheet.Steps.Any(s => s.Id == step) ? "logistics" : "reply",
        Step = step,
        State = new FormState(new Fields(), []),
        Token = Hostile,
        Deadline = HostileCampaign.ReplyDeadline,
        Now = Samples.Start,
        Back = "/api/reply",
        Rows = [new ReviewRow("answer", "Answer", [Hostile])],
        Before = [new ReviewRow("answer", "Answer", [])],
        MayWithdraw = true,
    };

    private static IEnumerable<string> Matches(string html, string pattern) =>
        System.Text.RegularExpressions.Regex.Matches(html, pattern).Select(m => m.Groups[1].Value);
}

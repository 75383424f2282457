using System.Text.RegularExpressions;
using Herald.Domain;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Logistics;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Pages;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Pages;

public sealed partial class TextsTests
{
    private static readonly PageTexts English = PageTexts.In(Language.En);

    public static TheoryData<Language> All { get; } = [.. Languages.All];

    public static TheoryData<Language> Others { get; } = [.. Languages.All.Where(l => l != Language.En)];

    [Theory]
    [MemberData(nameof(Others))]
    public void Texts_OfEveryLanguage_HaveTheSameKeysAndPlaceholders(Language language)
    {
        IReadOnlyDictionary<string, string> texts = PageTexts.In(language).All;

        Assert.Equal(English.All.Keys.Order(), texts.Keys.Order());
        Assert.All(English.All, text => Assert.Equal(Placeholders(text.Value), Placeholders(texts[text.Key])));
        Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Texts_OfEveryLanguage_AreTranslated(Language language)
    {
        IReadOnlyDictionary<string, string> texts = PageTexts.In(language).All;

        // Short words may be the same in two languages; whole sentences are not.
        Assert.DoesNotContain(English.All, text => Words(text.Value).Contains(' ', StringComparison.Ordinal) && texts[text.Key] == text.Value);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void GenderHint_NamesTheFormsThatLettersUse(Language language)
    {
        LetterWords words = new LetterLibrary().For(language).Words;
        foreach (Office office in Enum.GetValues<Office>())
        {
            string hint = PageTexts.In(language)[$"gender.hint.{char.ToLowerInvariant($"{office}"[0])}{$"{office}"[1..]}"];
            foreach (Gender gender in Enum.GetValues<Gender>())
            {
                Invitee person = new() { Office = office, GivenName = "N", Title = "T", Gender = gender };
                string form = FormOfAddress.Addressed(person, words).Replace("N", "", StringComparison.Ordinal).Trim();
                Assert.Contains(form, hint, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Dates_InArabicText_StandApartSoThatTheyReadAsTheyAreTyped()
    {
        // Between Arabic words, 2025-07-08 would be shown as 08-07-2025: what is shown is typed, and what is typed so is refused.
        PageTexts arabic = PageTexts.In(Language.Ar);
        Fault range = Fault.Of("arrival.date", "date-range", "Enter a date", "2025-07-01", "2025-07-15");
        string[] said = [arabic.With("movement.date.hint", ("example", "2025-07-07")), arabic.Of(range), .. arabic.All.Values];

        Assert.Equal(4, said.Sum(text => Date().Count(text)));
        Assert.All(said.SelectMany(text => Date().Matches(text).Select(date => text[date.Index - 1])), before => Assert.InRange(before, '\u2066', '\u2068'));
    }

    [Fact]
    public void Values_InEveryLanguage_StandApartFromTheWordsRoundThem() => Assert.All(Enum.GetValues<Language>(), language =>
    {
        // Two Arabic values in one French line would change places.
        string row = PageTexts.In(language).With("row.member", ("name", "أحمد"), ("function", "وزير"));

        Assert.Contains("\u2068أحمد\u2069", row, StringComparison.Ordinal);
        Assert.Contains("\u2068وزير\u2069", row, StringComparison.Ordinal);
    });

    [Fact]
    public void Source_NamesOnlyKeysThatExist()
    {
        string[] named = [.. Directory.EnumerateFiles(Repository.File("src/Functions"), "*.*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => Key().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct()];

        Assert.True(named.Length > 80, $"Only {named.Length} keys were found: the pattern is wrong.");
        Assert.DoesNotContain(named, key => !English.Has(key));
    }

    [Fact]
    public void Faults_OfPeople_CanAllBeSaid()
    {
        string tooLong = new('x', 3000);
        Invitee bad = new() { Office = Office.HeadOfState, GivenName = "", Title = tooLong, Surname = "a\u0007" };
        ReplyContent reply = new() { Answer = Answer.Attend, Invitees = [bad], Parts = ["x"], Speaking = ["y"], Contact = new(null, "nobody", null), Note = tooLong };
        Questionnaire questions = new()
        {
            Attendance = ["x"],
            Delegation = [.. Enumerable.Repeat(new DelegationMember("", ""), 40)],
            Arrival = new(new DateOnly(2025, 7, 9), null, null, null),
            Departure = new(new DateOnly(2020, 7, 8), null, tooLong, null),
            SecurityOfficers = 900,
        };
        Fault[] faults =
        [
            .. ReplyCheck.Faults(Samples.Campaign, reply),
            .. ReplyCheck.Faults(Samples.Campaign, new ReplyContent { Answer = Answer.Attend }),
            .. QuestionnaireCheck.Faults(Samples.Campaign, questions),
        ];

        Assert.True(faults.Length > 12);
        Assert.All(faults, fault => Assert.True(fault.Code is { } code && English.Has($"fault.{code}"), fault.Message));
        Assert.All(Languages.All, language => Assert.All(faults, fault => Assert.DoesNotContain("{", PageTexts.In(language).Of(fault), StringComparison.Ordinal)));
    }

    [Fact]
    public void Markup_Values_AreEncodedAndSetApart() =>
        Assert.Contains(
            "<bdi>&lt;b&gt;</bdi>", English.Markup("confirm", ("party", "<b>")).Value, StringComparison.Ordinal);

    private static string Words(string text) => PageTexts.Placeholder().Replace(text, "").Trim(' ', ',');

    private static string[] Placeholders(string text) => [.. PageTexts.Placeholder().Matches(text).Select(m => m.Value).Order()];

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex Date();

    [GeneratedRegex("""(?:\bt|\bTexts|\bEnglish)(?:\.With|\.Markup)?[\[(]"([a-z][A-Za-z.-]*)"[\]),]""")]
    private static partial Regex Key();
}

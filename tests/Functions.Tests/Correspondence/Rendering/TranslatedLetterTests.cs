using System.Text.RegularExpressions;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Security;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Rendering;

/// <summary>Letters in the languages other than English.</summary>
public sealed partial class TranslatedLetterTests
{
    private static readonly LetterLibrary Library = new();
    private static readonly LetterRenderer Renderer = new(
        Library, new OptionsWrapper<SecurityOptions>(new SecurityOptions { PublicUrl = new Uri("https://herald.example/") }));

    /// <summary>Every scene of every language with a state of its own.</summary>
    public static TheoryData<Language, string> Scenes
    {
        get
        {
            TheoryData<Language, string> data = [];
            foreach (Language language in NativeScenes.Languages)
            {
                foreach ((string name, _) in NativeScenes.All(language))
                {
                    data.Add(language, name);
                }
            }

            return data;
        }
    }

    public static TheoryData<Language, LetterKind> Kinds
    {
        get
        {
            TheoryData<Language, LetterKind> data = [];
            foreach (Language language in NativeScenes.Languages)
            {
                foreach (LetterKind kind in LetterKinds.All)
                {
                    data.Add(language, kind);
                }
            }

            return data;
        }
    }

    public static TheoryData<Language> Languages => [.. NativeScenes.Languages];

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Render_NativeScene_IsAsApproved(Language language, string scene)
    {
        RenderedLetter letter = Renderer.Render(NativeScenes.All(language).Single(s => s.Name == scene).Occasion);

        Approved.Match($"{language.Code()}/{scene}.txt", $"{letter.Subject}\n\n{letter.Text}");
        Approved.Match($"{language.Code()}/{scene}.html", letter.Html);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_HostileNames_NothingBecomesMarkup(Language language, LetterKind kind)
    {
        LetterOccasion occasion = LetterScenes.Occasion(LetterScenes.Hostile, kind);

        RenderedLetter letter = Renderer.Render(occasion with { Case = occasion.Case with { Party = occasion.Case.Party with { Language = language } } });

        Assert.DoesNotContain("<script", letter.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"http://evil", letter.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<code>", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<blockquote", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(letter.Subject, char.IsControl);
        Assert.Contains("[x](http://evil.example) <script>alert(1)</script>", letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_LetterThatLeadsToAForm_CarriesLinkAndCode(Language language, LetterKind kind)
    {
        LetterOccasion occasion = LetterScenes.Occasion(LetterScenes.Ordinary, kind);
        RenderedLetter english = Renderer.Render(occasion);

        RenderedLetter letter = Renderer.Render(occasion with { Case = occasion.Case with { Party = occasion.Case.Party with { Language = language } } });

        Assert.Equal(Addresses().Matches(english.Text).Select(m => m.Value), Addresses().Matches(letter.Text).Select(m => m.Value));
        Assert.Equal(Codes().Count(english.Text), Codes().Count(letter.Text));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_AnyKind_LeavesNoMarkupInTheText(Language language, LetterKind kind)
    {
        LetterOccasion occasion = LetterScenes.Occasion(LetterScenes.Ordinary, kind);

        string text = Renderer.Render(occasion with { Case = occasion.Case with { Party = occasion.Case.Party with { Language = language } } }).Text;

        Assert.DoesNotContain("**", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{%", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_OfEveryLanguage_NameTheSameThingsAsTheEnglish(Language language)
    {
        LetterWords english = Library.For(Language.En).Words;

        LetterWords words = Library.For(language).Words;

        Assert.NotSame(english, words);
        Assert.Equal(12, words.Months.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(english.Numbers.Count, words.Numbers.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(english.Offices.Keys, words.Offices.Keys);
        Assert.Equal(english.Channels.Keys, words.Channels.Keys);
        Assert.Equal(english.Answers.Keys, words.Answers.Keys);
    }

    [Fact]
    public void Render_FrenchLetterOnTheFirstOfAMonth_SaysPremier()
    {
        LetterOccasion occasion = NativeScenes.All(Language.Fr).Single(s => s.Name == "one-name.invitation-cancelled").Occasion;

        Assert.Contains("du 1er\u00A0mars 2025", Renderer.Render(occasion).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FrenchScenes))]
    public void Render_FrenchLetter_NoLineCanBeginWithPunctuation(string scene)
    {
        RenderedLetter letter = Renderer.Render(NativeScenes.All(Language.Fr).Single(s => s.Name == scene).Occasion);

        Assert.DoesNotMatch("(?m)( [:;?!»]|« )", letter.Subject + letter.Text);
    }

    [Theory]
    [InlineData(Language.Fr, "Sa Majesté", "Votre Majesté")]
    [InlineData(Language.Fr, "Son Altesse Royale", "Votre Altesse Royale")]
    [InlineData(Language.Fr, "Leurs Majestés", "Vos Majestés")]
    [InlineData(Language.Fr, "Maître", "Excellence")]
    [InlineData(Language.Es, "Su Majestad", "Majestad")]
    [InlineData(Language.Es, "Su Santidad", "Santidad")]
    [InlineData(Language.Es, "Excelentísimo Señor Don", "Excelentísimo Señor Don")]
    [InlineData(Language.Ru, "Его Величество", "Ваше Величество")]
    [InlineData(Language.Ru, "Её Величество", "Ваше Величество")]
    [InlineData(Language.Ru, "Ее Королевское Высочество", "Ваше Королевское Высочество")]
    public void Salutation_FormOfAddressOfItsOwn_GreetsInItsWords(Language language, string form, string greeting) => Assert.Equal(
        greeting, FormOfAddress.Salutation(Samples.President with { FormOfAddress = form }, Library.For(language).Words));

    public static TheoryData<string> FrenchScenes => [.. NativeScenes.All(Language.Fr).Select(s => s.Name)];

    [GeneratedRegex("https://herald\\.example/[a-z/]+(#[A-Z0-9-]+)?")]
    private static partial Regex Addresses();

    [GeneratedRegex(LetterScenes.Code)]
    private static partial Regex Codes();
}

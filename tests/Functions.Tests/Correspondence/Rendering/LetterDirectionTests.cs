using System.Globalization;
using System.Text;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Security;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Rendering;

/// <summary>Plain text has no direction of its own: whoever shows it takes that of each line from its first strong character. Every line of
/// an Arabic letter must run right to left so.</summary>
public sealed class LetterDirectionTests
{
    private static readonly LetterRenderer Renderer = new(
        new LetterLibrary(), new OptionsWrapper<SecurityOptions>(new SecurityOptions { PublicUrl = new Uri("https://herald.example/") }));

    public static TheoryData<LetterKind> Kinds => [.. LetterKinds.All];

    public static TheoryData<string> Scenes => [.. NativeScenes.All(Language.Ar).Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Render_ArabicState_EveryLineRunsRightToLeft(string scene) =>
        AssertRightToLeft(Renderer.Render(NativeScenes.All(Language.Ar).Single(s => s.Name == scene).Occasion).Text);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_ArabicLetterWithLatinNames_EveryLineRunsRightToLeft(LetterKind kind) =>
        AssertRightToLeft(Renderer.Render(Arabic(LetterScenes.Occasion(LetterScenes.Ordinary, kind))).Text);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_ArabicLetterWithHostileNames_EveryLineRunsRightToLeft(LetterKind kind) =>
        AssertRightToLeft(Renderer.Render(Arabic(LetterScenes.Occasion(LetterScenes.Hostile, kind))).Text);

    [Theory]
    [InlineData("ITU تدعو الدول الأعضاء.")]
    [InlineData("Palexpo")]
    [InlineData("AI for Good")]
    [InlineData("2025: ITU")]
    [InlineData("1. WSIS+20")]
    [InlineData("- WSIS+20")]
    [InlineData("https://itu.example هو العنوان.")]
    public void Render_ArabicProseThatBeginsInLatinLetters_RunsRightToLeft(string prose)
    {
        string text = Own(prose);

        Assert.Contains($"\n\u200F{prose}\n", text, StringComparison.Ordinal);
        AssertRightToLeft(text);
    }

    [Theory]
    [InlineData("تبدأ الفعاليات يوم 7 تموز/يوليو في Palexpo.")]
    [InlineData("7 تموز/يوليو، Palexpo")]
    public void Render_ArabicProse_CarriesNoMark(string prose) => Assert.Contains($"\n{prose}\n", Own(prose), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://itu.example/a?b=c#d")]
    [InlineData("www.itu.example")]
    [InlineData("protocol@itu.example")]
    [InlineData("+41 22 730 5886")]
    [InlineData("(+41) 22 730 5886")]
    [InlineData("F4R2-AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-G")]
    public void Render_LineThatIsCopiedAsAWhole_CarriesNoMark(string line) => Assert.Contains($"\n{line}\n", Own(line), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_LeftToRightLetter_CarriesNoMark(LetterKind kind) =>
        Assert.DoesNotContain('\u200F', Renderer.Render(LetterScenes.Occasion(LetterScenes.Ordinary, kind)).Text);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_ArabicLetter_HtmlCarriesNoMark(LetterKind kind) =>
        Assert.DoesNotContain('\u200F', Renderer.Render(Arabic(LetterScenes.Occasion(LetterScenes.Ordinary, kind))).Html);

    /// <summary>An Arabic letter with a paragraph of the campaign's own.</summary>
    private static string Own(string paragraph)
    {
        LetterOccasion occasion = NativeScenes.All(Language.Ar).Single(s => s.Name == "ordinary.closing-thanks").Occasion;
        LocalizedText text = new("", new Dictionary<Language, string> { [Language.Ar] = paragraph });
        return Renderer.Render(occasion with
        {
            Campaign = occasion.Campaign with { Texts = new Dictionary<LetterKind, LocalizedText> { [LetterKind.ClosingThanks] = text } },
        }).Text;
    }

    private static LetterOccasion Arabic(LetterOccasion occasion) =>
        occasion with { Case = occasion.Case with { Party = occasion.Case.Party with { Language = Language.Ar } } };

    private static void AssertRightToLeft(string text) =>
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.True(FirstStrong(line) == 'R', $"Left to right: {line}"));

    /// <summary>The Unicode Bidirectional Algorithm's rule P2: the first strong character, passing over isolates. By P3 a line without one
    /// runs left to right.</summary>
    private static char? FirstStrong(string line)
    {
        int depth = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            depth += rune.Value is >= 0x2066 and <= 0x2068 ? 1 : rune.Value == 0x2069 && depth > 0 ? -1 : 0;
            if (depth == 0 && (Rune.IsLetter(rune) || rune.Value is 0x200E or 0x200F || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark))
            {
                return rune.Value is 0x200F or (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFEFC) ? 'R' : 'L';
            }
        }

        return null;
    }
}

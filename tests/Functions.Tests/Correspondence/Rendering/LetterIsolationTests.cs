using System.Text.RegularExpressions;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Security;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Rendering;

/// <summary>An Arabic letter is one right-to-left document; whatever it holds in Latin letters stands in a left-to-right isolate.</summary>
public sealed partial class LetterIsolationTests
{
    private static readonly LetterRenderer Renderer = new(
        new LetterLibrary(), new OptionsWrapper<SecurityOptions>(new SecurityOptions { PublicUrl = new Uri("https://herald.example/") }));

    public static TheoryData<LetterKind> Kinds => [.. LetterKinds.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_ArabicLetter_IsOneRightToLeftDocument(LetterKind kind)
    {
        string html = Arabic(kind).Html;

        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", html, StringComparison.Ordinal);
        Assert.Contains("text-align:right", html, StringComparison.Ordinal);
        Assert.Equal(LeftToRightIsolates().Count(html), LeftToRight().Count(html));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_ArabicLetter_IsolatesEveryLatinWordInHtml(LetterKind kind)
    {
        string html = Arabic(kind).Html;
        string body = html[html.IndexOf("<body", StringComparison.Ordinal)..].Replace("<bdi dir=\"ltr\">", "\u2066", StringComparison.Ordinal)
            .Replace("<bdi>", "\u2068", StringComparison.Ordinal).Replace("</bdi>", "\u2069", StringComparison.Ordinal);

        AssertIsolated(Tags().Replace(body, " "));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_ArabicLetter_IsolatesEveryLatinWordInText(LetterKind kind) => AssertIsolated(Arabic(kind).Text);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Render_ArabicLetterSentOnceMore_IsolatesEveryLatinWordInText(bool mayHaveMissed) =>
        AssertIsolated(Renderer.Render(LetterScenes.Repeated(ArabicOccasion(LetterKind.Invitation), mayHaveMissed)).Text);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_EnglishLetter_TextHasNoDirectionCharacters(LetterKind kind) =>
        Assert.DoesNotContain(Renderer.Render(LetterScenes.Occasion(LetterScenes.Hostile, kind)).Text, c => c is >= '\u2066' and <= '\u2069');

    /// <summary>A Latin-script state, so that there is something to isolate; without the campaign's own paragraphs, whose words are its own.</summary>
    private static LetterOccasion ArabicOccasion(LetterKind kind)
    {
        LetterOccasion occasion = LetterScenes.Occasion(LetterScenes.Ordinary, kind);
        return occasion with
        {
            Campaign = Samples.Campaign with { Texts = new Dictionary<LetterKind, LocalizedText>() },
            Case = occasion.Case with { Party = occasion.Case.Party with { Language = Language.Ar } },
        };
    }

    private static RenderedLetter Arabic(LetterKind kind) => Renderer.Render(ArabicOccasion(kind));

    private static void AssertIsolated(string text)
    {
        int depth = 0;
        foreach (char c in text)
        {
            depth += c is '\u2066' or '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
            Assert.True(depth >= 0 && (depth > 0 || !char.IsAsciiLetter(c)), $"'{c}' is not isolated in: {text}");
        }

        Assert.Equal(0, depth);
    }

    [GeneratedRegex("dir=\"ltr\"")]
    private static partial Regex LeftToRight();

    [GeneratedRegex("<bdi dir=\"ltr\">")]
    private static partial Regex LeftToRightIsolates();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}

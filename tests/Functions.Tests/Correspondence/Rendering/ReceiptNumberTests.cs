using Herald.Domain.Campaigns;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Security;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Rendering;

/// <summary>A letter that confirms what a party handed in bears the number that the page has shown.</summary>
public sealed class ReceiptNumberTests
{
    private static readonly LetterRenderer Renderer = new(
        new LetterLibrary(), new OptionsWrapper<SecurityOptions>(new SecurityOptions { PublicUrl = new Uri("https://herald.example/") }));

    public static TheoryData<LetterKind, Language> Confirmations
    {
        get
        {
            TheoryData<LetterKind, Language> data = [];
            foreach (LetterKind kind in (LetterKind[])[LetterKind.Receipt, LetterKind.RegretsAcknowledged, LetterKind.LateReplyAcknowledged, LetterKind.LogisticsReceipt])
            {
                foreach (Language language in Languages.All)
                {
                    data.Add(kind, language);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Confirmations))]
    public void Render_LetterThatConfirms_BearsNumberAndTimeOnLinesOfTheirOwn(LetterKind kind, Language language)
    {
        LetterOccasion occasion = Occasion(kind, language);
        string[] lines = Renderer.Render(occasion).Text.Split('\n');

        string number = Assert.Single(lines, line => line.Contains(Number(occasion), StringComparison.Ordinal));
        Assert.EndsWith(language == Language.Ar ? $" \u2066{Number(occasion)}\u2069" : Number(occasion), number, StringComparison.Ordinal);
        Assert.Contains(occasion.Intent.Receipt!.At.Day.ToString(null, null), lines[Array.IndexOf(lines, number) + 1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Confirmations))]
    public void Render_LetterThatConfirms_DoesNotBreakTheNumber(LetterKind kind, Language language)
    {
        LetterOccasion occasion = Occasion(kind, language);

        Assert.Contains($"<span style=\"white-space:nowrap\">{Number(occasion)}</span></bdi>", Renderer.Render(occasion).Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Confirmations))]
    public void Render_CampaignWordsTheLetterItself_BearsTheNumberNevertheless(LetterKind kind, Language language)
    {
        LetterOccasion occasion = Occasion(kind, language);
        Dictionary<(LetterKind, Language), TemplateOverride> own = new() { [(kind, language)] = new("Own subject", "Own words.") };

        RenderedLetter letter = Renderer.Render(occasion with { Campaign = occasion.Campaign with { Templates = own } });

        Assert.Contains(Number(occasion), letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Confirmations))]
    public void Render_LetterPlannedBeforeReceiptsWereKnown_LeavesTheLinesOut(LetterKind kind, Language language)
    {
        LetterOccasion occasion = Occasion(kind, language);
        string[] with = Renderer.Render(occasion).Text.Split('\n');

        string[] without = Renderer.Render(occasion with { Intent = occasion.Intent with { Receipt = null } }).Text.Split('\n');

        int number = Array.FindIndex(with, line => line.Contains(Number(occasion), StringComparison.Ordinal));
        Assert.Equal([.. with[..number], .. with[(number + 2)..]], without);
    }

    private static LetterOccasion Occasion(LetterKind kind, Language language)
    {
        LetterOccasion occasion = LetterScenes.Occasion(LetterScenes.Ordinary, kind);
        return occasion with { Case = occasion.Case with { Party = occasion.Case.Party with { Language = language } } };
    }

    private static string Number(LetterOccasion occasion) => occasion.Intent.Receipt!.Number(occasion.Case.Key);
}

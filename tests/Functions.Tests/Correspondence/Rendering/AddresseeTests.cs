using System.Net;
using System.Text.RegularExpressions;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Security;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Rendering;

/// <summary>To whom an invitation is addressed: the person, the title, and the state once.</summary>
public sealed partial class AddresseeTests
{
    private static readonly LetterRenderer Renderer = new(
        new LetterLibrary(), new OptionsWrapper<SecurityOptions>(new SecurityOptions { PublicUrl = new Uri("https://herald.example/") }));

    [Theory]
    [InlineData(Language.En, "President of Ireland", "Ireland", "Martin, President of Ireland\n")]
    [InlineData(Language.En, "PRESIDENT OF IRELAND", "Ireland", "Martin, PRESIDENT OF IRELAND\n")]
    [InlineData(Language.En, "Ireland’s Taoiseach", "Ireland", "Martin, Ireland’s Taoiseach\n")]
    [InlineData(Language.En, "President of the Republic", "Ireland", "Martin, President of the Republic, Ireland\n")]
    [InlineData(Language.En, "Envoy to Nigeria", "Niger", "Martin, Envoy to Nigeria, Niger\n")]
    [InlineData(Language.En, "Envoy to Nigeria of the Niger", "Niger", "Martin, Envoy to Nigeria of the Niger\n")]
    [InlineData(Language.Ar, "رئيس جمهورية مصر العربية", "مصر", "\u2068رئيس جمهورية مصر العربية\u2069\n")]
    [InlineData(Language.Ar, "رئيس الجمهورية", "مصر", "\u2068رئيس الجمهورية\u2069، \u2068مصر\u2069\n")]
    [InlineData(Language.Es, "Presidenta del Uruguay", "Uruguay", "Martin, Presidenta del Uruguay\n")]
    [InlineData(Language.Fr, "Présidente du Sénégal", "Sénégal", "Martin, Présidente du Sénégal\n")]
    [InlineData(Language.Ru, "Президент Республики Казахстан", "Казахстан", "Martin, Президент Республики Казахстан\n")]
    [InlineData(Language.Zh, "新加坡共和国总统", "新加坡", "致：新加坡共和国总统，")]
    [InlineData(Language.Zh, "共和国总统", "新加坡", "致：新加坡，共和国总统，")]
    public void Render_Invitation_NamesTheStateOnce(Language language, string title, string state, string addressee)
    {
        foreach (LetterKind kind in (LetterKind[])[LetterKind.Invitation, LetterKind.ReplacementInvitation])
        {
            RenderedLetter letter = Renderer.Render(Occasion(kind, language, title, state));

            Assert.Contains(addressee, letter.Text, StringComparison.Ordinal);
            Assert.Contains(Isolates.Without(addressee), WebUtility.HtmlDecode(Tags().Replace(letter.Html, "")), StringComparison.Ordinal);
        }
    }

    private static LetterOccasion Occasion(LetterKind kind, Language language, string title, string state)
    {
        LetterOccasion occasion = LetterScenes.Occasion(LetterScenes.Ordinary, kind);
        Case c = occasion.Case;
        return occasion with
        {
            Case = c with
            {
                Party = c.Party with { Language = language, Name = new LocalizedText(state, new Dictionary<Language, string> { [language] = state }) },
                Invitations = [.. c.Invitations.Select(i => i with { Person = i.Person with { Title = title } })],
            },
        };
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}

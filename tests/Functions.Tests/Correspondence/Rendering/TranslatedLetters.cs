using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Security;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Correspondence.Rendering;

/// <summary>Every letter of one language, as approved by somebody who reads it.</summary>
internal sealed class TranslatedLetters(Language language)
{
    private static readonly LetterRenderer Renderer = new(
        new LetterLibrary(), new OptionsWrapper<SecurityOptions>(new SecurityOptions { PublicUrl = new Uri("https://herald.example/") }));

    public void OrdinaryIsAsApproved(LetterKind kind) => Match("ordinary", LetterScenes.Occasion(In(LetterScenes.Ordinary), kind));

    public void HostileIsAsApproved(LetterKind kind) => Match("hostile", LetterScenes.Occasion(In(LetterScenes.Hostile), kind));

    public void WithdrawnIsAsApproved() => Match(
        "withdrawn",
        LetterScenes.Occasion(In(LetterScenes.Ordinary) with { Stage = Stage.Withdrawn, Reply = null }, LetterKind.RegretsAcknowledged));

    public void InvitedIsAsApproved()
    {
        Case c = In(LetterScenes.Ordinary);
        Match("invited", LetterScenes.Occasion(c, LetterKind.Receipt) with { Case = c });
    }

    public void LateIsAsApproved() => Match(
        "late",
        LetterScenes.Occasion(In(LetterScenes.Ordinary) with { Logistics = null }, LetterKind.LogisticsReminder)
            with { Now = Samples.Campaign.LogisticsDeadline.EndsAt });

    private Case In(Case c) => c with { Party = c.Party with { Language = language } };

    private void Match(string scene, LetterOccasion occasion)
    {
        RenderedLetter letter = Renderer.Render(occasion);
        string name = $"{language.Code()}.{scene}.{occasion.Intent.Kind.Code()}";
        Approved.Match($"{name}.txt", $"{letter.Subject}\n\n{letter.Text}");
        Approved.Match($"{name}.html", letter.Html);
    }
}

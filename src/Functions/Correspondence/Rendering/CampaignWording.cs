using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Letters;
using Herald.Domain.People;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Tries what a campaign words itself before the campaign is let in: a name that no letter knows, or Markdown that a letter cannot
/// print, is a fault of the import, never of a send.</summary>
internal sealed class CampaignWording(SampleLetters samples)
{
    /// <exception cref="InvalidInputException">Some letter cannot be written; each is named.</exception>
    public Campaign Checked(Campaign campaign)
    {
        IEnumerable<(LetterKind Kind, Language Language, string File)> own =
        [
            .. campaign.Templates.Keys.Select(key => (key.Kind, key.Language, "templates")),
            .. campaign.Texts.Keys.SelectMany(kind => Languages.All.Select(language => (kind, language, "texts")))
                .Where(text => campaign.TemplateOf(text.kind, text.language) is null),
        ];
        Fault[] faults = [.. own.Select(letter => Try(campaign, letter.Kind, letter.Language, letter.File)).OfType<Fault>()];
        return faults.Length == 0 ? campaign : throw new InvalidInputException(faults);
    }

    private Fault? Try(Campaign campaign, LetterKind kind, Language language, string file)
    {
        try
        {
            samples.Render(campaign, kind, language);
            samples.Render(campaign, kind, language, full: false);
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or NotSupportedException)
        {
            return new Fault($"{file}.{kind.Code()}.{language.Code()}", $"cannot be written: {e.Message}");
        }
    }
}

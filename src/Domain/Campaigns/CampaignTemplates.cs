using Herald.Domain.Letters;
using Herald.Domain.People;

namespace Herald.Domain.Campaigns;

/// <summary>Reads the campaign's own wording of letters. Whether it can be rendered is not known here: the import finds out.</summary>
internal static class CampaignTemplates
{
    private const int LongestSubject = 400;
    private const int LongestBody = 20_000;

    public static Dictionary<(LetterKind Kind, Language Language), TemplateOverride> Read(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, TemplateFile?>?>? templates, FaultList faults)
    {
        Dictionary<(LetterKind, Language), TemplateOverride> read = [];
        foreach ((string code, IReadOnlyDictionary<string, TemplateFile?>? byLanguage) in templates ?? new Dictionary<string, IReadOnlyDictionary<string, TemplateFile?>?>())
        {
            if (LetterKinds.FromCode(code) is { } kind)
            {
                ReadKind(kind, byLanguage ?? new Dictionary<string, TemplateFile?>(), read, faults);
            }
            else
            {
                faults.Add($"templates.{code}", CampaignTexts.NoKind);
            }
        }

        return read;
    }

    private static void ReadKind(
        LetterKind kind, IReadOnlyDictionary<string, TemplateFile?> byLanguage, Dictionary<(LetterKind, Language), TemplateOverride> read, FaultList faults)
    {
        foreach ((string code, TemplateFile? template) in byLanguage)
        {
            string path = $"templates.{kind.Code()}.{code}";
            if (Languages.FromCode(code) is { } language)
            {
                read[(kind, language)] = Template(template, path, faults);
            }
            else
            {
                faults.Add(path, "is not one of ar, en, es, fr, ru, zh");
            }
        }
    }

    private static TemplateOverride Template(TemplateFile? file, string path, FaultList faults)
    {
        if (file?.Subject is null && file?.Body is null)
        {
            faults.Add(path, "has neither a subject nor a body");
        }

        return new TemplateOverride(
            file?.Subject is { } subject ? faults.Text(subject, $"{path}.subject", LongestSubject) : null,
            file?.Body is { } body ? faults.Paragraphs(body, $"{path}.body", LongestBody) : null);
    }
}

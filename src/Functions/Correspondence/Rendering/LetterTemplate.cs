using Fluid;
using Herald.Domain.Campaigns;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>One letter's template: the four lines of its head, a line of three hyphens, and its body.</summary>
internal sealed class LetterTemplate
{
    private static readonly string[] HeadLines = ["Subject", "Reference", "To", "Copy"];

    private const string OwnText = "campaign.text";

    private readonly string name;
    private readonly Dictionary<string, IFluidTemplate> head = [];
    private readonly IFluidTemplate body;
    private readonly bool placesText;

    public LetterTemplate(string name, string source)
    {
        this.name = name;
        string[] lines = source.ReplaceLineEndings("\n").Split('\n', HeadLines.Length + 2);
        if (lines.Length != HeadLines.Length + 2 || lines[HeadLines.Length] != "---")
        {
            throw new InvalidOperationException($"Template {name} must begin with {string.Join(", ", HeadLines)} and a line of three hyphens.");
        }

        foreach ((string key, string line) in HeadLines.Zip(lines))
        {
            head[key] = line.StartsWith($"{key}: ", StringComparison.Ordinal)
                ? LiquidTemplates.Parse($"{name}, {key}", line[(key.Length + 2)..])
                : throw new InvalidOperationException($"Template {name}: '{line}' must begin with '{key}: '.");
        }

        body = LiquidTemplates.Parse(name, lines[^1]);
        placesText = lines[^1].Contains(OwnText, StringComparison.Ordinal);
    }

    /// <summary>The template as a campaign words it.</summary>
    private LetterTemplate(LetterTemplate standard, TemplateOverride words)
    {
        name = $"{standard.name} of the campaign";
        head = new Dictionary<string, IFluidTemplate>(standard.head);
        body = standard.body;
        placesText = standard.placesText;
        if (words.Subject is { } subject)
        {
            head["Subject"] = LiquidTemplates.Parse($"{name}, Subject", subject);
        }

        if (words.Body is { } own)
        {
            body = LiquidTemplates.Parse(name, own);
            placesText = own.Contains(OwnText, StringComparison.Ordinal);
        }
    }

    /// <summary>This template with the campaign's own words in place of subject, body or both.</summary>
    /// <exception cref="InvalidOperationException">They are no Liquid.</exception>
    public LetterTemplate With(TemplateOverride? words) => words is null ? this : new LetterTemplate(this, words);

    /// <summary>The subject as a plain line: the message's own.</summary>
    public string Subject(LetterModel model) =>
        LineText.Of(LiquidTemplates.Render($"{name}, Subject", head["Subject"], model, NullEncoder.Default));

    /// <summary>The head of the letter.</summary>
    public HeadModel Head(LetterModel model) => model.Letter with
    {
        Subject = Line("Subject", model),
        Reference = Line("Reference", model),
        To = Line("To", model),
        Copy = Line("Copy", model),
    };

    /// <summary>The body, in Markdown. The campaign's own paragraphs stand where the template puts them, else at its end.</summary>
    public string Body(LetterModel model)
    {
        string text = LiquidTemplates.Render(name, body, model, LiquidTemplates.IntoMarkdown);
        return placesText || model.Campaign.Text is null ? text : $"{text.TrimEnd()}\n\n{model.Campaign.Text}";
    }

    private MarkdownLine Line(string key, LetterModel model) =>
        new(LiquidTemplates.Render($"{name}, {key}", head[key], model, LiquidTemplates.IntoMarkdown).Trim());
}

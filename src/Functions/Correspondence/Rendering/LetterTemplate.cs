using Fluid;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>One letter's template: the four lines of its head, a line of three hyphens, and its body.</summary>
internal sealed class LetterTemplate
{
    private static readonly string[] HeadLines = ["Subject", "Reference", "To", "Copy"];

    private readonly string name;
    private readonly Dictionary<string, IFluidTemplate> head = [];
    private readonly IFluidTemplate body;

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
    }

    /// <summary>The head of the letter: plain lines.</summary>
    public HeadModel Head(LetterModel model) => model.Letter with
    {
        Subject = Line("Subject", model),
        Reference = Line("Reference", model),
        To = Line("To", model),
        Copy = Line("Copy", model),
    };

    /// <summary>The body, in Markdown.</summary>
    public string Body(LetterModel model) => LiquidTemplates.Render(name, body, model, LiquidTemplates.IntoMarkdown);

    private string Line(string key, LetterModel model) =>
        LineText.Of(LiquidTemplates.Render($"{name}, {key}", head[key], model, NullEncoder.Default));
}

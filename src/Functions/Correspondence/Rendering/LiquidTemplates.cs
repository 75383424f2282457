using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Liquid, strictly: an unknown tag fails when a template is read, an unknown variable or filter when it is rendered.</summary>
internal static class LiquidTemplates
{
    private static readonly FluidParser Parser = new();
    private static readonly TemplateOptions Strict = new()
    {
        StrictVariables = true,
        StrictFilters = true,
        MemberAccessStrategy = new ModelMembers(),
        ValueConverters = { Value },
    };

    /// <summary>Writes values into Markdown so that they stay what they are: every character that could be markup becomes a character
    /// reference, which Markdown reads as the character and never as structure.</summary>
    public static TextEncoder IntoMarkdown { get; } = Encoder();

    public static IFluidTemplate Parse(string name, string source) =>
        Parser.TryParse(source, out IFluidTemplate template, out string error)
            ? template
            : throw new InvalidOperationException($"Template {name} is no Liquid: {error}");

    public static string Render(string name, IFluidTemplate template, object model, TextEncoder encoder)
    {
        try
        {
            return template.Render(new TemplateContext(model, Strict, allowModelMembers: false), encoder, isolateContext: false);
        }
        catch (Exception e) when (e is FluidException or InvalidOperationException)
        {
            throw new InvalidOperationException($"Template {name}: {e.Message}", e);
        }
    }

    private static object? Value(object value) => value switch
    {
        string text => new InsertedText(text),
        MarkdownLine line => new StringValue(line.Markdown, encode: false),
        _ => null,
    };

    private static HtmlEncoder Encoder()
    {
        TextEncoderSettings settings = new(UnicodeRanges.All);
        settings.ForbidCharacters([.. Enumerable.Range(0x21, 0x5E).Select(i => (char)i).Where(char.IsPunctuation)]);
        settings.ForbidCharacters([.. Enumerable.Range(0x21, 0x5E).Select(i => (char)i).Where(char.IsSymbol)]);
        settings.AllowCharacters('\u2066', '\u2068', '\u2069');
        return HtmlEncoder.Create(settings);
    }
}

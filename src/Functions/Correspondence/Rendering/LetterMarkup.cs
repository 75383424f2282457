using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Turns a letter's Markdown into HTML. Styles stand on the elements, because mail programs drop style sheets.</summary>
internal static class LetterMarkup
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static MarkdownDocument Parse(string markdown)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        foreach (LinkInline link in document.Descendants<LinkInline>())
        {
            // An address is no text: isolates would become part of it.
            link.Url = Isolates.Without(link.Url ?? "");
        }

        return document;
    }

    public static string Html(MarkdownDocument document, bool rightToLeft)
    {
        foreach (MarkdownObject node in document.Descendants())
        {
            if (Style(node) is { } style)
            {
                HtmlAttributes attributes = new();
                attributes.AddProperty("style", style);
                node.SetAttributes(attributes);
            }
        }

        return Isolates.IntoHtml(document.ToHtml(Pipeline), rightToLeft);
    }

    private static string? Style(MarkdownObject node) => node switch
    {
        ParagraphBlock { Parent: MarkdownDocument } => "margin:0 0 16px",
        ListBlock => "margin:0 0 16px;padding:0 24px",
        ListItemBlock => "margin:0 0 4px",
        HeadingBlock => "margin:24px 0 16px;font-size:18px;line-height:24px",
        LinkInline => "color:#1b4f8f;font-weight:bold;text-decoration:underline",
        _ => null,
    };
}

using System.Text.Encodings.Web;
using System.Text.Unicode;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Security;
using Markdig.Syntax;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Writes letters: a template of the party's language, the facts of the case, one HTML document and its plain text.</summary>
internal sealed class LetterRenderer(LetterLibrary library, IOptions<SecurityOptions> options)
{
    private static readonly HtmlEncoder IntoHtml = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes the letter that <paramref name="occasion"/> asks for.</summary>
    public RenderedLetter Render(LetterOccasion occasion)
    {
        LetterFolder folder = library.For(occasion.Case.Party.Language);
        LetterTemplate template = folder.Letters[occasion.Intent.Kind].With(occasion.Campaign.TemplateOf(occasion.Intent.Kind, folder.Language));
        LetterModel model = new LetterModelWriter(occasion, folder.Language, folder.Words, options.Value.PublicUrl!).Write();
        RepetitionMark? mark = RepetitionMark.Of(occasion, folder);
        string subject = mark?.Around(template.Subject(model)) ?? template.Subject(model);
        HeadModel head = template.Head(model);
        model = model with { Letter = mark is null ? head : head with { Subject = new MarkdownLine(mark.Around(head.Subject!.Markdown)) } };

        string?[] parts = [mark?.Line, Part("opening", folder.Opening, model), template.Body(model), Part("closing", folder.Closing, model)];
        string markdown = string.Join("\n\n", parts.OfType<string>());
        MarkdownDocument document = LetterMarkup.Parse(markdown);
        LayoutModel layout = new(
            folder.Words.Tag ?? folder.Language.Code(),
            folder.Words.Direction,
            folder.Words.IsRightToLeft ? "right" : "left",
            folder.Words.Fonts ?? "Georgia,'Times New Roman',serif",
            folder.Words.Fonts ?? "Arial,Helvetica,sans-serif",
            folder.Words.LineHeight ?? 24,
            subject,
            model.Organisation.Name,
            LetterMarkup.Html(document, folder.Words.IsRightToLeft));
        return new RenderedLetter(
            subject, LiquidTemplates.Render("layout", library.Layout, layout, IntoHtml), LetterText.Of(document, folder.Words));
    }

    /// <summary>How a letter names this person of the case.</summary>
    public string Addressed(Case c, Invitee person) => FormOfAddress.Addressed(person, library.For(c.Party.Language).Words, c.AddressFormOf(person));

    private static string Part(string name, Fluid.IFluidTemplate template, LetterModel model) =>
        LiquidTemplates.Render(name, template, model, LiquidTemplates.IntoMarkdown);
}

/// <summary>What the HTML document around a letter needs.</summary>
internal sealed record LayoutModel(
    string Lang, string Dir, string Start, string HeadFonts, string Fonts, int LineHeight, string Subject, string Organisation, string Body);

using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Turns a letter's Markdown into plain text that says the same: links with their address, lists with hyphens.</summary>
internal sealed class LetterText(string colon)
{
    private readonly StringBuilder text = new();

    /// <summary>The text; a right-to-left letter keeps its isolates and says the direction of its lines, another has no need of either.</summary>
    public static string Of(MarkdownDocument document, LetterWords words)
    {
        LetterText writer = new(words.Colon ?? ": ");
        foreach (Block block in document)
        {
            writer.Write(block, "");
            writer.text.Append('\n');
        }

        string all = writer.text.ToString().TrimEnd('\n') + '\n';
        return words.IsRightToLeft ? RightToLeftLines.Of(all) : Isolates.Without(all);
    }

    private void Write(Block block, string indent)
    {
        switch (block)
        {
            case LeafBlock { Inline: { } inline } and (ParagraphBlock or HeadingBlock):
                Write(inline, indent);
                text.Append('\n');
                break;
            case ListBlock list:
                WriteList(list, indent);
                break;
            case LinkReferenceDefinitionGroup:
                break;
            default:
                throw new NotSupportedException($"A letter has no words for {block.GetType().Name}: use paragraphs, headings and lists.");
        }
    }

    private void WriteList(ListBlock list, string indent)
    {
        int number = int.TryParse(list.OrderedStart, out int start) ? start : 1;
        foreach (ListItemBlock item in list.Cast<ListItemBlock>())
        {
            string bullet = list.IsOrdered ? $"{number++}. " : "- ";
            text.Append(indent).Append(bullet);
            foreach (Block child in item)
            {
                if (child != item[0])
                {
                    text.Append(indent).Append(' ', bullet.Length);
                }

                Write(child, indent + new string(' ', bullet.Length));
            }
        }
    }

    private void Write(ContainerInline container, string indent)
    {
        foreach (Inline inline in container)
        {
            Write(inline, indent);
        }
    }

    private void Write(Inline inline, string indent)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline { IsHard: true }:
                text.Append('\n').Append(indent);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case LinkInline { IsImage: false } link:
                Write((ContainerInline)link, indent);
                text.Append(colon).Append(Isolates.Around(link.Url ?? ""));
                break;
            case AutolinkInline autolink:
                text.Append(autolink.Url);
                break;
            case EmphasisInline emphasis:
                Write((ContainerInline)emphasis, indent);
                break;
            default:
                throw new NotSupportedException($"A letter has no words for {inline.GetType().Name}: use text, emphasis and links.");
        }
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using Fluid.Values;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>A text of the model. In the body of a letter it is written in an isolate; in its subject and title it stands bare.</summary>
internal sealed class InsertedText(string text) : FluidValue
{
    public override FluidValues Type => FluidValues.String;

    public override bool Equals(FluidValue other) => other.ToStringValue() == text;

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => text;

    public override object ToObjectValue() => text;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        encoder.Encode(writer, ReferenceEquals(encoder, LiquidTemplates.IntoMarkdown) ? Isolates.Around(text) : text);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A line that is Markdown already, with its values isolated.</summary>
internal sealed record MarkdownLine(string Markdown);

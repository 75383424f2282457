using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Herald.LocalRuntime.Hosting.Pages;

/// <summary>HTML. Every value put into it by interpolation is encoded, except HTML itself.</summary>
internal readonly record struct Markup(string Html)
{
    public static Markup Empty { get; } = new(string.Empty);

    public static Markup Of(ref Builder builder) => builder.Finish();

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(p => p.Html)));

    public override string ToString() => Html;

    /// <summary>Builds HTML from an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly struct Builder(int literalLength, int formattedCount)
    {
        private readonly StringBuilder html = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string literal) => html.Append(literal);

        public void AppendFormatted(Markup markup) => html.Append(markup.Html);

        public void AppendFormatted(string? text) => html.Append(HtmlEncoder.Default.Encode(text ?? string.Empty));

        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable => AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));

        public Markup Finish() => new(html.ToString());
    }
}

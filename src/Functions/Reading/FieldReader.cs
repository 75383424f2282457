using System.Globalization;
using System.Text.RegularExpressions;
using Herald.Domain;

namespace Herald.Functions.Reading;

/// <summary>Reads typed values from fields and collects what is wrong with them. White space round a value is dropped; a blank value is
/// no value.</summary>
/// <param name="fields">What was sent.</param>
/// <param name="strict">Whether a field that nobody asked for is a fault: in JSON it is a misspelt one, in a browser's form an add-on's.</param>
internal sealed partial class FieldReader(Fields fields, bool strict)
{
    private readonly HashSet<string> known = [.. SentForm.Envelope];
    private readonly List<Fault> faults = [];

    public void Fault(string path, string message, string? code = null) => faults.Add(new Fault(path, message) { Code = code });

    /// <summary>A text of several lines.</summary>
    public string? Text(string path)
    {
        known.Add(path);
        if (fields.At(path) is { Count: > 1 })
        {
            Fault(path, "Give one value");
            return null;
        }

        string? text = fields.First(path)?.ReplaceLineEndings("\n").Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>A text of one line; what was pasted over several lines becomes one.</summary>
    public string? Line(string path) => Text(path) is { } text ? LineBreaks().Replace(text, " ") : null;

    /// <summary>Every value at a path, each once; null when the path was not sent.</summary>
    public IReadOnlyList<string>? Set(string path)
    {
        known.Add(path);
        return fields.At(path) is { } values
            ? [.. values.Select(v => v.Trim()).Where(v => v.Length > 0).Distinct()]
            : null;
    }

    /// <summary>One of several choices.</summary>
    public T? Choice<T>(string path, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (Line(path) is not { } name)
        {
            return null;
        }

        if (choices.TryGetValue(name, out T value))
        {
            return value;
        }

        Fault(path, $"Choose one of {string.Join(", ", choices.Keys)}", "choice");
        return null;
    }

    public bool? YesNo(string path)
    {
        switch (Line(path)?.ToUpperInvariant())
        {
            case null:
                return null;
            case "YES" or "TRUE":
                return true;
            case "NO" or "FALSE":
                return false;
            default:
                Fault(path, "Choose yes or no", "yes-no");
                return null;
        }
    }

    public int? Number(string path) => Parse(path, "Enter a whole number", "number", text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : (int?)null);

    public DateOnly? Date(string path) => Parse(path, "Enter a date such as 2025-07-08", "date", text =>
        DateOnly.TryParseExact(text, ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : (DateOnly?)null);

    public TimeOnly? Time(string path) => Parse(path, "Enter a time such as 14:30", "time", text =>
        TimeOnly.TryParseExact(text, ["H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) ? time : (TimeOnly?)null);

    /// <summary>The indices under which items of a list were sent, ascending. A list that was sent empty is known, and has none.</summary>
    public IReadOnlyList<int> Items(string list)
    {
        if (fields.At(list) is { Count: 0 })
        {
            known.Add(list);
        }

        return
        [
            .. fields.Paths
                .Where(path => path.StartsWith($"{list}[", StringComparison.Ordinal))
                .Select(path => ItemIndex().Match(path, list.Length))
                .Where(match => match.Success)
                .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
                .Distinct()
                .Order(),
        ];
    }

    /// <summary>Every fault so far, and the fields that nobody asked for.</summary>
    public IReadOnlyList<Fault> Finish()
    {
        if (strict)
        {
            foreach (string path in fields.Paths.Where(path => !known.Contains(path)))
            {
                Fault(path, "Is not a field of this form");
            }
        }

        return faults;
    }

    private T? Parse<T>(string path, string message, string code, Func<string, T?> parse)
        where T : struct
    {
        if (Line(path) is not { } text)
        {
            return null;
        }

        T? value = parse(string.Concat(text.Where(c => !IsFormat(c)).Select(Digit)));
        if (value is null)
        {
            Fault(path, message, code);
        }

        return value;
    }

    // Numbers are typed in the digits of the keyboard's own script, too.
    private static char Digit(char c) => CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit ? (char)('0' + digit) : c;

    // Copied from a page or a letter, a value brings along the marks that kept its order there. No number, day or time has any itself.
    private static bool IsFormat(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    [GeneratedRegex(@"\s*[\n\t\u2028\u2029]\s*")]
    private static partial Regex LineBreaks();

    // Three digits: more items than any form has, and no overflow.
    [GeneratedRegex(@"\G\[([0-9]{1,3})\]\.")]
    private static partial Regex ItemIndex();
}

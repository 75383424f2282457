using System.Text;
using Herald.Domain;
using Herald.Domain.People;
using Herald.Functions.Reading;

namespace Herald.Functions.Pages;

/// <summary>What stands in a form: the values as typed, and what is wrong with them.</summary>
/// <param name="fields">The values.</param>
/// <param name="faults">The faults, in the order of the form.</param>
/// <param name="texts">The language that the controls speak; English where nothing is said.</param>
public sealed class FormState(Fields fields, IReadOnlyList<Fault> faults, PageTexts? texts = null)
{
    /// <summary>The language that the controls speak.</summary>
    public PageTexts Texts { get; } = texts ?? PageTexts.In(Language.En);

    /// <summary>The faults.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;

    /// <summary>Every value, path by path.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values =>
        from path in fields.Paths from value in fields.At(path)! select KeyValuePair.Create(path, value);

    /// <summary>The value at a path, exactly as typed.</summary>
    public string? Value(string path) => fields.First(path);

    /// <summary>Whether a choice is ticked.</summary>
    public bool Has(string path, string value) => fields.Has(path, value);

    /// <summary>What is wrong at a path, in words; null when nothing is.</summary>
    public string? FaultAt(string path)
    {
        string text = string.Join(". ", Faults.Where(f => f.Path == path).Select(Texts.Of));
        return text.Length == 0 ? null : text;
    }

    /// <summary>How many items of a list stand in the form: those filled in, but at least <paramref name="least"/>.</summary>
    public int Items(string list, int least) =>
        Math.Max(least, new FieldReader(fields, strict: false).Items(list).Select(i => i + 1).DefaultIfEmpty(0).Max());

    /// <summary>The id of the control at a path: <c>invitees-0-title</c>.</summary>
    public static string IdOf(string path)
    {
        StringBuilder id = new();
        foreach (char c in path)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().TrimEnd('-');
    }
}

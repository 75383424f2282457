using System.Globalization;
using Herald.Domain.People;

namespace Herald.Domain.Campaigns;

/// <summary>Reads single values of a file and collects what is wrong with them.</summary>
internal sealed class FaultList
{
    /// <summary>Stands for a date whose fault is already named: nothing is compared with it.</summary>
    public static readonly DateOnly NoDate = DateOnly.MinValue;

    private readonly List<Fault> faults = [];

    public void Add(string path, string message) => faults.Add(new Fault(path, message));

    public void ThrowIfAny()
    {
        if (faults.Count > 0)
        {
            throw new InvalidInputException(faults);
        }
    }

    /// <summary>A text of one line.</summary>
    public string Text(string? value, string path, int longest = 200)
    {
        if (value?.AsSpan().IndexOfAny('\n', '\r') >= 0)
        {
            Add(path, "has a line break");
            return value;
        }

        return Paragraphs(value, path, longest);
    }

    /// <summary>A text of any number of lines.</summary>
    public string Paragraphs(string? value, string path, int longest)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(path, "is missing");
        }
        else if (value.Length > longest)
        {
            Add(path, $"is longer than {longest} characters");
        }
        else if (value.Any(c => char.IsControl(c) && c is not ('\n' or '\r')))
        {
            Add(path, "has a control character");
        }

        return value ?? "";
    }

    /// <summary>The date, or <see cref="NoDate"/> where there is none.</summary>
    public DateOnly Date(string? value, string path)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            && date.Year is >= 2000 and < 2200)
        {
            return date;
        }

        Add(path, value is null ? "is missing" : $"'{value}' is not a date (YYYY-MM-DD, from 2000 to 2199)");
        return NoDate;
    }

    public IReadOnlyList<DateOnly> Dates(IReadOnlyList<string?>? values, string path)
    {
        DateOnly[] dates = [.. (values ?? []).Select((value, i) => Date(value, $"{path}[{i}]"))];
        DateOnly[] read = [.. dates.Where(date => date != NoDate)];
        if (read.Zip(read.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            Add(path, "must be in ascending order, each day once");
        }

        return dates;
    }

    public string Email(string? value, string path)
    {
        string text = Text(value, path);
        if (text.Length > 0 && !EmailAddress.IsValid(text))
        {
            Add(path, $"'{text}' is not an e-mail address");
        }

        return text;
    }

    public int Number(int? value, string path, int least, int most)
    {
        if (value is null)
        {
            Add(path, "is missing");
        }
        else if (value < least || value > most)
        {
            Add(path, $"must be between {least} and {most}");
        }

        return value ?? least;
    }

    public T OneOf<T>(string? value, string path, params (string Name, T Value)[] choices)
    {
        foreach ((string name, T choice) in choices)
        {
            if (name == value)
            {
                return choice;
            }
        }

        Add(path, $"must be one of {string.Join(", ", choices.Select(c => c.Name))}");
        return choices[0].Value;
    }
}

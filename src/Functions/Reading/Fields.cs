namespace Herald.Functions.Reading;

/// <summary>What somebody filled in: values by path (<c>invitees[0].title</c>), in the order of the input. The same for a form and for JSON.</summary>
public sealed class Fields
{
    private readonly OrderedDictionary<string, List<string>> values = [];

    /// <summary>Every path that was sent.</summary>
    public IEnumerable<string> Paths => values.Keys;

    /// <summary>The values at <paramref name="path"/>; null where the path was not sent, empty where it was sent as an empty list.</summary>
    public IReadOnlyList<string>? At(string path) => values.GetValueOrDefault(path);

    /// <summary>The first value at <paramref name="path"/>, as typed; null where there is none.</summary>
    public string? First(string path) => At(path) is [var first, ..] ? first : null;

    /// <summary>Whether one of the values at <paramref name="path"/> is <paramref name="value"/>.</summary>
    public bool Has(string path, string value) => At(path)?.Contains(value) == true;

    /// <summary>Whether other fields say the same, in whatever order; a path without values says nothing.</summary>
    public bool SaysAs(Fields other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Said(this).Union(Said(other)).All(path => At(path) is { } mine && other.At(path) is { } theirs && mine.SequenceEqual(theirs));

        static IEnumerable<string> Said(Fields fields) => fields.Paths.Where(path => fields.At(path)!.Count > 0);
    }

    /// <summary>Adds values to a path; none make an empty list of it.</summary>
    public Fields Add(string path, params IEnumerable<string?> added)
    {
        if (!values.TryGetValue(path, out List<string>? list))
        {
            values.Add(path, list = []);
        }

        list.AddRange(added.OfType<string>());
        return this;
    }

    /// <summary>Adds a value where there is one.</summary>
    public Fields AddIfAny(string path, string? value) => value is null ? this : Add(path, value);
}

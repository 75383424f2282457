using Herald.Functions.Reading;
using Microsoft.AspNetCore.Components;

namespace Herald.Functions.Forms;

/// <summary>One page of a form: one question, or a few that belong together.</summary>
/// <param name="Id">Its name in the address.</param>
/// <param name="Page">The component that shows it.</param>
/// <param name="Owns">The paths of what is asked there; a list by the path of an item with the index left out: <c>delegation[].name</c>.</param>
internal sealed record FormStep(string Id, Type Page, IReadOnlyList<string> Owns)
{
    /// <summary>Whether it is asked, given the other answers.</summary>
    public Func<Fields, bool> Applies { get; init; } = _ => true;

    public static FormStep Of<TPage>(string id, params string[] owns)
        where TPage : IComponent => new(id, typeof(TPage), owns);

    /// <summary>Whether a path is asked on this page.</summary>
    public bool Has(string path) => Owns.Contains(path) || Owns.Contains(WithoutIndex(path));

    /// <summary>Those of <paramref name="fields"/> that are asked on this page and not empty.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Of(Fields fields) => fields.Paths.Where(Has)
        .Select(path => (Path: path, Values: (IReadOnlyList<string>)[.. fields.At(path)!.Where(v => v.Length > 0)]))
        .Where(field => field.Values.Count > 0)
        .ToDictionary(field => field.Path, field => field.Values);

    // Not for the persons of a reply, whose places are fixed and asked on pages of their own.
    private static string WithoutIndex(string path)
    {
        int open = path.IndexOf('[', StringComparison.Ordinal);
        int close = path.IndexOf(']', StringComparison.Ordinal);
        return open > 0 && close > open && close - open <= 3 ? $"{path[..open]}[]{path[(close + 1)..]}" : path;
    }
}

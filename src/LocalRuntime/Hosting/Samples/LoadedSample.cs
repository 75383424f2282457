using System.Globalization;

namespace Herald.LocalRuntime.Hosting.Samples;

/// <summary>A sample that was loaded into this data, and how many letters went out by that; null where it is not known.</summary>
internal sealed record LoadedSample(Sample Sample, int? Letters)
{
    /// <summary>Reads what <see cref="Note"/> wrote; earlier notes hold the name alone.</summary>
    public static LoadedSample Read(Sample sample, string note) =>
        new(sample, note.Split('\n') is [_, var letters] ? int.Parse(letters, CultureInfo.InvariantCulture) : null);

    public static string Note(Sample sample, int letters) => string.Create(CultureInfo.InvariantCulture, $"{sample.Name}\n{letters}");
}

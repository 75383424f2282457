namespace Herald.LocalRuntime.Hosting;

/// <summary>The folder of the app's host.json: the root of the repository during development.</summary>
internal static class ContentRoot
{
    /// <summary>The nearest folder with a host.json, from the first of these upwards that has one; the last of these where none has.</summary>
    public static string Find(params string[] starts) =>
        starts.SelectMany(Above).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "host.json"))) ?? starts[^1];

    /// <summary>Where to look for the app in this folder. Its output has a copy of host.json, so that folder comes last.</summary>
    public static string FindFor(string output) => Find(Path.GetDirectoryName(output.TrimEnd(Path.DirectorySeparatorChar))!, output);

    private static IEnumerable<string> Above(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}

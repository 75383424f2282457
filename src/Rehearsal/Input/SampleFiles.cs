namespace Herald.Rehearsal.Input;

/// <summary>Where the sample is: what is rehearsed unless told otherwise.</summary>
internal static class SampleFiles
{
    private const string Folder = "samples/wsis20-2025";

    public static FileInfo Campaign => Find("campaign.json");

    public static FileInfo Directory => Find("member-states.csv");

    private static FileInfo Find(string name)
    {
        string[] starts = [System.IO.Directory.GetCurrentDirectory(), AppContext.BaseDirectory];
        IEnumerable<string> places = starts.SelectMany(Above).Select(folder => Path.Combine(folder, Folder, name));
        return new FileInfo(places.FirstOrDefault(File.Exists) ?? Path.Combine(starts[0], Folder, name));
    }

    private static IEnumerable<string> Above(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}

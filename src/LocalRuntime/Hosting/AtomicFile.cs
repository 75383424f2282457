namespace Herald.LocalRuntime.Hosting;

/// <summary>Replaces a small file as a whole: whoever is killed meanwhile leaves the old text or the new, never half.</summary>
internal static class AtomicFile
{
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string next = path + ".new";
        File.WriteAllText(next, text);
        File.Move(next, path, overwrite: true);
    }
}

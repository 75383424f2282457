namespace Herald.Domain.Tests.Samples;

/// <summary>Finds files of the repository from a test's output folder.</summary>
internal static class Repository
{
    public static string File(string path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Functions.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, path);
    }
}

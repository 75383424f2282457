using System.Text;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Correspondence.Rendering;

/// <summary>Letters as somebody read and approved them, in <c>tests/Functions.Tests/Correspondence/Approved</c>. After a change that is
/// meant, write them anew with <c>HERALD_APPROVE=1 dotnet test tests/Functions.Tests --filter "LetterRendererTests|TranslatedLetterTests"</c> and read the difference.</summary>
internal static class Approved
{
    private static readonly string Folder = Repository.File("tests/Functions.Tests/Correspondence/Approved");

    /// <summary>Compares byte for byte.</summary>
    public static void Match(string name, string actual)
    {
        string path = Path.Combine(Folder, name);
        byte[] bytes = Encoding.UTF8.GetBytes(actual);
        if (Environment.GetEnvironmentVariable("HERALD_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }

        Assert.True(File.Exists(path), $"Nobody has approved {name} yet.");
        byte[] approved = File.ReadAllBytes(path);
        Assert.True(bytes.AsSpan().SequenceEqual(approved), $"{name} is not as approved.\n--- now\n{actual}\n--- approved\n{Encoding.UTF8.GetString(approved)}");
    }
}

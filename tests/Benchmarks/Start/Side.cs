using System.Reflection;

namespace Herald.Benchmarks.Start;

/// <summary>A program that answers requests: how it is run, and what it is asked first.</summary>
/// <param name="Assembly">The path of its assembly.</param>
/// <param name="Path">What it answers with 200.</param>
/// <param name="Arguments">Its command line, for the port that it is given.</param>
/// <param name="Environment">What is set for it beyond this process's environment.</param>
internal sealed record Side(
    string Assembly, string Path, Func<int, IReadOnlyList<string>> Arguments, IReadOnlyDictionary<string, string> Environment)
{
    public static Side Herald(string connectionString, string data) => new(
        BuiltPath("App"),
        "/api/reply",
        port => ["--port", $"{port}", "--data", data],
        new Dictionary<string, string> { ["AzureWebJobsStorage"] = connectionString });

    public static Side Bare { get; } = new(
        BuiltPath("BareApi"), "/", port => ["--urls", $"http://127.0.0.1:{port}"], new Dictionary<string, string>());

    private static string BuiltPath(string name) =>
        typeof(Side).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == name).Value!;
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Herald.Rehearsal.Reporting;

/// <summary>A result as the JSON file has it.</summary>
internal sealed record ResultFile(
    int States, int Seed, DateTimeOffset VirtualFrom, DateTimeOffset VirtualTo, double WallSeconds, SubmissionCounts Submissions,
    IReadOnlyDictionary<string, int> Stages, IReadOnlyDictionary<string, LetterFates> Letters,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Sheet, int DuplicateLetters, int UnexplainedLetters, int LostSubmissions,
    IReadOnlyDictionary<string, int> Orchestrations, StorageCost Storage, long PeakRssBytes, IReadOnlyList<InvariantResult> Invariants)
{
    public static ResultFile Of(RehearsalResult result) => new(
        result.States,
        result.Performance.Script.Seed,
        result.Performance.Script.Setting.Opens,
        result.Performance.Script.Setting.Ends,
        Math.Round(result.Wall.TotalSeconds, 2),
        result.Submissions,
        result.Stages.ToDictionary(s => s.Key.ToString(), s => s.Value),
        result.Letters.ToDictionary(k => k.Key.ToString(), k => k.Value),
        result.Sheet.ToDictionary(k => k.Key.ToString(), k => k.Value),
        result.Performance.DuplicateLetters().Count,
        result.UnexplainedLetters,
        result.Performance.LostSubmissions().Count,
        result.Orchestrations,
        new StorageCost(result.Requests, Math.Round((double)result.Requests / result.States, 2)),
        result.PeakRssBytes,
        [.. result.Findings.Select(f => new InvariantResult(f.Name, f.Holds))]);

    public void Write(FileInfo file)
    {
        file.Directory?.Create();
        File.WriteAllText(file.FullName, JsonSerializer.Serialize(this, ResultJson.Default.ResultFile) + "\n");
    }
}

/// <summary>Requests to storage.</summary>
internal sealed record StorageCost(long Requests, double PerCase);

/// <summary>Whether an invariant held.</summary>
internal sealed record InvariantResult(string Name, bool Holds);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(ResultFile))]
internal sealed partial class ResultJson : JsonSerializerContext;

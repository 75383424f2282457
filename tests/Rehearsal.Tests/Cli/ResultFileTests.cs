using System.Text.Json;
using Herald.Rehearsal.Cli;
using Herald.Rehearsal.Tests.Support;

namespace Herald.Rehearsal.Tests.Cli;

[Collection(RehearsalSeries.Name)]
public sealed class ResultFileTests(SampleRun sample)
{
    [Fact]
    public void Conclude_WithAFile_WritesTheDocumentedShape()
    {
        FileInfo file = new(Path.Combine(Directory.CreateTempSubdirectory("herald-result-").FullName, "result.json"));
        try
        {
            Assert.Equal(RehearsalProgram.Success, RehearsalProgram.Conclude(sample.Result, file));

            using JsonDocument result = JsonDocument.Parse(File.ReadAllText(file.FullName));
            Assert.Equal(
                [
                    "states", "seed", "virtualFrom", "virtualTo", "wallSeconds", "submissions", "stages", "letters", "sheet",
                    "duplicateLetters", "unexplainedLetters", "lostSubmissions", "orchestrations", "storage", "peakRssBytes", "invariants",
                ],
                Names(result.RootElement));
            Assert.Equal(["posted", "accepted", "rejected"], Names(result.RootElement.GetProperty("submissions")));
            Assert.Equal(["sent", "delivered", "bounced", "dropped", "unknown", "failed", "withdrawn", "repeats"], Names(result.RootElement.GetProperty("letters").GetProperty("Circular")));
            Assert.Equal(["requests", "perCase"], Names(result.RootElement.GetProperty("storage")));
            Assert.Equal(["name", "holds"], Names(result.RootElement.GetProperty("invariants")[0]));
            Assert.Equal(SampleRun.States, result.RootElement.GetProperty("states").GetInt32());
            Assert.Equal(SampleRun.States, result.RootElement.GetProperty("stages").EnumerateObject().Sum(stage => stage.Value.GetInt32()));
            Assert.Equal(SampleRun.States, result.RootElement.GetProperty("orchestrations").GetProperty("Completed").GetInt32());
        }
        finally
        {
            file.Directory!.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}

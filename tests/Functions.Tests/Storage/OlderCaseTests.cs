using System.Text.Json;
using System.Text.Json.Nodes;
using Herald.Domain.Cases;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Storage;

/// <summary>A case that an earlier version of the app has stored knows nothing of lists that came later: they are empty, not missing.
/// A local app that was built anew over its old data failed to write any letter.</summary>
public sealed class OlderCaseTests
{
    [Fact]
    public void Read_StoredBeforeAListCameIn_HasItEmpty()
    {
        Case c = CaseHistory.Begin(Samples.Key(), new CaseListed(Samples.Party()), Samples.Start);
        JsonObject stored = JsonNode.Parse(JsonSerializer.Serialize(c, HeraldJson.Stored.Case))!.AsObject();
        foreach (string list in stored.Where(p => p.Value is JsonArray).Select(p => p.Key).ToArray())
        {
            Assert.True(stored.Remove(list));
        }

        Case read = JsonSerializer.Deserialize(stored.ToJsonString(), HeraldJson.Stored.Case)!;

        Assert.Empty(read.AddressForms);
        Assert.Empty(read.Invitations);
        Assert.Empty(read.Attention);
    }
}

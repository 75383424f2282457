using System.Text.Json;
using System.Text.Json.Nodes;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
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

    [Fact]
    public void Read_StoredBeforeReceiptsWereKnown_HasNone()
    {
        const string Reply = """{"version":1,"content":{"answer":"regret"},"channel":"form","receivedAt":"2025-02-12T13:32:00+00:00"}""";
        const string Letter = """{"kind":"receipt","key":"receipt-1","dueAt":"2025-02-12T13:32:00+00:00","version":1}""";

        Reply reply = JsonSerializer.Deserialize(Reply, HeraldJson.Stored.Reply)!;
        LetterIntent letter = JsonSerializer.Deserialize(Letter, HeraldJson.Stored.LetterIntent)!;

        Assert.Null(reply.Receipt);
        Assert.Null(letter.Receipt);
        Assert.DoesNotContain("seq", JsonSerializer.Serialize(reply, HeraldJson.Stored.Reply), StringComparison.Ordinal);
        Assert.DoesNotContain("\"receipt\":", JsonSerializer.Serialize(letter, HeraldJson.Stored.LetterIntent), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StoredWithItsReceipt_HasTheSame()
    {
        LetterIntent letter = new()
        {
            Kind = LetterKind.Receipt,
            Key = "receipt-1",
            DueAt = Samples.Start,
            Receipt = new Receipt(3, Samples.Start),
        };
        Reply reply = new(1, new ReplyContent { Answer = Answer.Regret }, Channel.Form, Samples.Start, null) { Seq = 3 };

        Assert.Equal(letter, JsonSerializer.Deserialize(JsonSerializer.Serialize(letter, HeraldJson.Stored.LetterIntent), HeraldJson.Stored.LetterIntent));
        Assert.Equal(
            reply.Receipt, JsonSerializer.Deserialize(JsonSerializer.Serialize(reply, HeraldJson.Stored.Reply), HeraldJson.Stored.Reply)!.Receipt);
    }
}

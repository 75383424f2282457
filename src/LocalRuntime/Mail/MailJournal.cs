using System.Buffers;
using System.Text.Json;

namespace Herald.LocalRuntime.Mail;

/// <summary>The lines of the journal: a message with its request and outcomes, or the ids whose events were posted.</summary>
internal static class MailJournal
{
    private const byte NewLine = (byte)'\n';

    public static ArrayBufferWriter<byte> WriteMessage(
        string id, DateTimeOffset at, IReadOnlyList<MailRecipient> recipients, TimeSpan eventDelay, JsonElement request) => Line(json =>
    {
        json.WriteString("id", id);
        json.WriteString("at", at);
        json.WriteNumber("eventDelay", eventDelay.TotalSeconds);
        json.WritePropertyName("recipients");
        JsonSerializer.Serialize(json, recipients);
        json.WritePropertyName("request");
        request.WriteTo(json);
    });

    public static ArrayBufferWriter<byte> WritePosted(IReadOnlyCollection<string> ids) => Line(json =>
    {
        json.WritePropertyName("posted");
        JsonSerializer.Serialize(json, ids);
    });

    public static StoredMail Describe(string id, DateTimeOffset at, IReadOnlyList<MailRecipient> recipients, TimeSpan eventDelay, JsonElement request) => new(
        id,
        at,
        request.GetProperty("from").GetProperty("email").GetString()!,
        MailRequest.Subject(request),
        recipients,
        MailRequest.Categories(request),
        MailRequest.CustomArgs(request))
    {
        Language = MailRequest.Language(request),
        EventDelay = eventDelay,
    };

    public static StoredMail ReadMessage(JsonElement entry) => Describe(
        entry.GetProperty("id").GetString()!,
        entry.GetProperty("at").GetDateTimeOffset(),
        [.. entry.GetProperty("recipients").EnumerateArray().Select(r => ReadRecipient(r, entry.GetProperty("at").GetDateTimeOffset()))],
        TimeSpan.FromSeconds(entry.TryGetProperty("eventDelay", out JsonElement delay) ? delay.GetDouble() : 0),
        entry.GetProperty("request"));

    /// <summary>The whole lines of the file; the rest of one that was never finished is left out.</summary>
    public static IEnumerable<(JsonElement Entry, long Offset, int Length)> Read(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16);
        ArrayBufferWriter<byte> line = new();
        long offset = 0;
        for (int next = file.ReadByte(); next >= 0; next = file.ReadByte())
        {
            line.Write([(byte)next]);
            if (next != NewLine)
            {
                continue;
            }

            using (JsonDocument entry = JsonDocument.Parse(line.WrittenMemory))
            {
                yield return (entry.RootElement, offset, line.WrittenCount);
            }

            offset += line.WrittenCount;
            line.ResetWrittenCount();
        }
    }

    // Earlier journals knew only the end.
    private static MailRecipient ReadRecipient(JsonElement recipient, DateTimeOffset at) => recipient.TryGetProperty("Outcomes", out _)
        ? recipient.Deserialize<MailRecipient>()!
        : new MailRecipient(
            recipient.GetProperty("Email").GetString()!,
            recipient.GetProperty("Field").GetString()!,
            [new MailOutcome(recipient.GetProperty("State").GetString()!, at, recipient.GetProperty("Reason").GetString())]);

    private static ArrayBufferWriter<byte> Line(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter json = new(line))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        line.Write([NewLine]);
        return line;
    }
}

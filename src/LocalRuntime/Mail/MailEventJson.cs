using System.Text.Json;

namespace Herald.LocalRuntime.Mail;

/// <summary>The body of SendGrid's event webhook.</summary>
internal static class MailEventJson
{
    public static byte[] Write(IEnumerable<MailEvent> batch)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartArray();
            foreach (MailEvent one in batch)
            {
                Write(json, one);
            }

            json.WriteEndArray();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, MailEvent one)
    {
        json.WriteStartObject();
        json.WriteString("email", one.Recipient.Email);
        json.WriteNumber("timestamp", one.Outcome.At.ToUnixTimeSeconds());
        json.WriteString("smtp-id", $"<{one.Mail.Id}@herald.local>");
        json.WriteString("event", one.Outcome.Event);
        json.WriteStartArray("category");
        foreach (string category in one.Mail.Categories)
        {
            json.WriteStringValue(category);
        }

        json.WriteEndArray();
        json.WriteString("sg_event_id", one.Id);
        json.WriteString("sg_message_id", $"{one.Mail.Id}.recvd-local-1");
        WriteOutcome(json, one.Outcome);
        foreach ((string key, string value) in one.Mail.CustomArgs)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, MailOutcome outcome)
    {
        switch (outcome.Event)
        {
            case "delivered":
                json.WriteString("response", "250 OK");
                break;
            case "deferred":
                json.WriteString("response", outcome.Reason);
                json.WriteString("attempt", "1");
                break;
            case "bounce":
                json.WriteString("type", "bounce");
                json.WriteString("bounce_classification", "Invalid Address");
                json.WriteString("status", "5.1.1");
                json.WriteString("reason", outcome.Reason);
                break;
            case "dropped":
                json.WriteString("status", "5.0.0");
                json.WriteString("reason", outcome.Reason);
                break;
        }
    }
}

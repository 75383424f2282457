using System.Text.Json;

namespace Herald.LocalRuntime.Mail;

/// <summary>The body of SendGrid's event webhook.</summary>
internal static class MailEventJson
{
    public static byte[] Write(IEnumerable<StoredMail> batch)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartArray();
            foreach (StoredMail mail in batch)
            {
                foreach (MailRecipient recipient in mail.Recipients)
                {
                    // What SendGrid drops it never processes.
                    if (recipient.State != "dropped")
                    {
                        Write(json, mail, recipient, "processed");
                    }

                    Write(json, mail, recipient, recipient.State);
                }
            }

            json.WriteEndArray();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, StoredMail mail, MailRecipient recipient, string name)
    {
        json.WriteStartObject();
        json.WriteString("email", recipient.Email);
        json.WriteNumber("timestamp", mail.At.ToUnixTimeSeconds());
        json.WriteString("smtp-id", $"<{mail.Id}@herald.local>");
        json.WriteString("event", name);
        json.WriteStartArray("category");
        foreach (string category in mail.Categories)
        {
            json.WriteStringValue(category);
        }

        json.WriteEndArray();
        json.WriteString("sg_event_id", MailIds.ForEvent(mail.Id, recipient.Email, name));
        json.WriteString("sg_message_id", $"{mail.Id}.recvd-local-1");
        WriteOutcome(json, recipient, name);
        foreach ((string key, string value) in mail.CustomArgs)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, MailRecipient recipient, string name)
    {
        switch (name)
        {
            case "delivered":
                json.WriteString("response", "250 OK");
                break;
            case "bounce":
                json.WriteString("type", "bounce");
                json.WriteString("status", "5.1.1");
                json.WriteString("reason", recipient.Reason);
                break;
            case "dropped":
                json.WriteString("status", "5.0.0");
                json.WriteString("reason", recipient.Reason);
                break;
        }
    }
}

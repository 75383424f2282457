using System.Buffers;
using System.Text.Json;

namespace Herald.LocalRuntime.Mail;

/// <summary>Every message that the sink accepted, in a journal that only grows and outlives the app.</summary>
public sealed class MailStore : IDisposable
{
    private readonly Lock gate = new();
    private readonly Lazy<FileStream> journal;
    private readonly List<StoredMail> messages = [];
    private readonly Dictionary<string, StoredMail> byId = [];
    private readonly HashSet<string> unposted = [];
    private readonly Dictionary<string, MailOutcome> suppressed = new(StringComparer.OrdinalIgnoreCase);

    internal MailStore(string path) => journal = new Lazy<FileStream>(() => Open(path));

    /// <summary>All messages, oldest first.</summary>
    public IReadOnlyList<StoredMail> Messages
    {
        get
        {
            lock (gate)
            {
                _ = journal.Value;
                return [.. messages];
            }
        }
    }

    /// <summary>The message of this id; null where there is none.</summary>
    public StoredMail? Find(string id)
    {
        lock (gate)
        {
            _ = journal.Value;
            return byId.GetValueOrDefault(id);
        }
    }

    /// <summary>The request as it was posted to the sink; dispose it.</summary>
    public JsonDocument ReadRequest(StoredMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        byte[] line = new byte[mail.Line.Length];
        lock (gate)
        {
            RandomAccess.Read(journal.Value.SafeFileHandle, line, mail.Line.Offset);
        }

        using JsonDocument entry = JsonDocument.Parse(line);
        return JsonDocument.Parse(entry.RootElement.GetProperty("request").GetRawText());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            if (journal.IsValueCreated)
            {
                journal.Value.Dispose();
            }
        }
    }

    /// <summary>Keeps a message. Whom it is to, and what becomes of it there, is decided by then.</summary>
    internal StoredMail Add(DateTimeOffset at, JsonElement request, IReadOnlyList<MailRecipient> recipients, TimeSpan eventDelay)
    {
        lock (gate)
        {
            _ = journal.Value;
            string id = MailIds.For(messages.Count + 1, at);
            (long Offset, int Length) line = Append(MailJournal.WriteMessage(id, at, recipients, eventDelay, request));
            return Remember(MailJournal.Describe(id, at, recipients, eventDelay, request) with { Line = line });
        }
    }

    /// <summary>Why messages to an address are dropped, because of an earlier one; null where they are not.</summary>
    internal string? SuppressionOf(string email, DateTimeOffset at)
    {
        lock (gate)
        {
            _ = journal.Value;
            return suppressed.TryGetValue(email, out MailOutcome? since) && since.At <= at
                ? since.Event == "bounce" ? "Bounced Address" : "Spam Reporting Address"
                : null;
        }
    }

    /// <summary>Notes that the events of these messages have reached the app.</summary>
    internal void MarkPosted(IReadOnlyCollection<string> ids)
    {
        lock (gate)
        {
            Append(MailJournal.WritePosted(ids));
            unposted.ExceptWith(ids);
        }
    }

    /// <summary>Messages whose events have not reached the app, oldest first.</summary>
    internal IReadOnlyList<StoredMail> Unposted()
    {
        lock (gate)
        {
            _ = journal.Value;
            return [.. messages.Where(m => unposted.Contains(m.Id))];
        }
    }

    private StoredMail Remember(StoredMail mail)
    {
        messages.Add(mail);
        byId.Add(mail.Id, mail);
        unposted.Add(mail.Id);
        foreach (MailRecipient recipient in mail.Recipients.Where(r => r.State is "bounce" or "spamreport"))
        {
            suppressed.TryAdd(recipient.Email, recipient.Outcomes[^1]);
        }

        return mail;
    }

    private (long Offset, int Length) Append(ArrayBufferWriter<byte> line)
    {
        FileStream stream = journal.Value;
        long offset = stream.Position;
        stream.Write(line.WrittenSpan);
        stream.Flush();
        return (offset, line.WrittenCount);
    }

    private FileStream Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileStream stream = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        long end = 0;
        foreach ((JsonElement entry, long offset, int length) in MailJournal.Read(path))
        {
            end = offset + length;
            if (entry.TryGetProperty("posted", out JsonElement posted))
            {
                unposted.ExceptWith(posted.EnumerateArray().Select(id => id.GetString()!));
            }
            else
            {
                Remember(MailJournal.ReadMessage(entry) with { Line = (offset, length) });
            }
        }

        // Whoever was killed while writing a line was not answered: that message was never accepted.
        stream.SetLength(end);
        stream.Position = end;
        return stream;
    }
}

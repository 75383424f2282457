using System.Text.Json;
using CsCheck;
using Herald.LocalRuntime.Mail;

namespace Herald.LocalRuntime.Tests.Mail;

public sealed class MailStoreTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2025, 1, 31, 8, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("herald-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Open_LineCutOffAnywhere_KeepsTheWholeOnesAndGoesOn() => Gen.Int[1, 400].Sample(
        cut =>
        {
            string path = Path.Combine(folder.FullName, "journal.jsonl");
            File.Delete(path);
            using (MailStore store = new(path))
            {
                Add(store, "first@ch.example");
                Add(store, "second@ch.example");
            }

            using (FileStream file = File.OpenWrite(path))
            {
                file.SetLength(file.Length - cut);
            }

            using (MailStore store = new(path))
            {
                Add(store, "third@ch.example");
            }

            using MailStore last = new(path);
            Assert.Equal(["first@ch.example", "third@ch.example"], last.Messages.Select(m => m.Recipients[0].Email));
            Assert.All(last.Messages, m => Assert.Contains(m.Recipients[0].Email, last.ReadRequest(m).RootElement.GetRawText(), StringComparison.Ordinal));
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void Find_UnknownId_IsNothing()
    {
        using MailStore store = new(Path.Combine(folder.FullName, "mail.jsonl"));

        Assert.Null(store.Find("unknown"));
    }

    private static void Add(MailStore store, string email)
    {
        using JsonDocument request = JsonDocument.Parse(MailRequests.To(email));
        store.Add(At, request.RootElement, [new MailRecipient(email, "to", [new MailOutcome("delivered", At)])], TimeSpan.Zero);
    }
}

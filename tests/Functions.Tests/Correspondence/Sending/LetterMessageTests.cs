using System.Text;
using System.Text.Json;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Correspondence.Sending;

public sealed class LetterMessageTests
{
    private static readonly LetterRecipient Capital = new(AddressSide.Capital, "mfa@fr.example");

    [Fact]
    public void Write_Attachment_GoesEncodedUnderACleanName()
    {
        JsonElement json = Json(Message([Capital]) with { Attachments = [new("Pro\r\ngramme; \u202Efdp.pdf", "application/pdf", "PDF"u8.ToArray())] });

        Assert.Equal(
            """{"content":"UERG","type":"application/pdf","filename":"Pro gramme fdp.pdf","disposition":"attachment"}""",
            Assert.Single(json.GetProperty("attachments").EnumerateArray()).GetRawText());
    }

    [Theory]
    [InlineData(22_500_000, "30,000,000")]
    [InlineData(22_499_000, "30,000,")]
    [InlineData(900_000_000, "1,200,000,000")]
    public void Write_LargerThanSendGridTakes_ThrowsWithItsSize(int bytes, string size)
    {
        LetterMessage message = Message([Capital], text: new string('x', 1500)) with { Attachments = [new("a.bin", "application/octet-stream", new byte[bytes])] };

        InvalidOperationException refusal = Assert.Throws<InvalidOperationException>(() => message.Write(new SendGridOptions()));
        Assert.Contains(size, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("with its 1 attachments", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithinTheBudget_IsWritten()
    {
        string request = (Message([Capital]) with { Attachments = [new("a.bin", "application/octet-stream", new byte[2_000_000])] }).Write(new SendGridOptions());

        Assert.InRange(Encoding.UTF8.GetByteCount(request), 2_666_668, LetterMessage.Budget - 1);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(0, false)]
    public void Write_Recipients_UpToAThousand(int count, bool written)
    {
        LetterMessage message = Message([.. Enumerable.Range(0, count).Select(i => new LetterRecipient(AddressSide.Capital, $"a{i}@fr.example"))]);

        Exception? refusal = Record.Exception(() => message.Write(new SendGridOptions()));

        Assert.Equal(written, refusal is null);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Write_SuppressionLists_AreBypassedOnlyWhereTold(bool bypass)
    {
        JsonElement json = JsonSerializer.Deserialize<JsonElement>(Message([Capital]).Write(new SendGridOptions { BypassSuppressions = bypass }));

        Assert.Equal(bypass, json.TryGetProperty("mail_settings", out JsonElement settings));
        Assert.Equal(bypass ? """{"bypass_list_management":{"enable":true}}""" : "", bypass ? settings.GetRawText() : "");
    }

    [Fact]
    public void Write_SubjectWithBreaksAndControls_IsOneLine()
    {
        JsonElement json = Json(Message([Capital], subject: "Invitation\r\nBcc: x@evil.example \u2067أهلا\u2069 " + new string('x', 300)));

        string subject = json.GetProperty("subject").GetString()!;
        Assert.StartsWith("Invitation Bcc: x@evil.example أهلا xxx", subject, StringComparison.Ordinal);
        Assert.InRange(subject.Length, 240, 250);
    }

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.Ar)]
    [InlineData(Language.Zh)]
    public void Write_SenderInAnotherScript_IsNamedInLatinLetters(Language language) =>
        Assert.Equal("Doreen Bogdan-Martin", Json(Message([Capital], language: language)).GetProperty("from").GetProperty("name").GetString());

    [Theory]
    [InlineData("A\r\nBcc: all@evil.example", "A Bcc: all@evil.example", "A Bcc: all@evil.example")]
    [InlineData("Smith, John; \"Jack\" <x@evil.example>", "Smith John Jack x@evil.example", "Smith John Jack x@evil.example")]
    [InlineData("\u202Eevil\u2066 ev\u0301il", "evil evil", "evil ev\u0301il")]
    [InlineData("O’Brien محمد", null, "O’Brien محمد")]
    [InlineData("<script>alert(1)</script>", "script alert(1) /script", "script alert(1) /script")]
    public void Write_HostileNames_StayInTheirPlaceInTheHead(string name, string? from, string replyTo)
    {
        LocalizedText hostile = new(name, new Dictionary<Language, string>());
        JsonElement json = Json(Message([Capital]) with
        {
            Campaign = Samples.Campaign with
            {
                Sender = Samples.Campaign.Sender with { Name = hostile },
                Contact = Samples.Campaign.Contact with { Unit = hostile },
            },
        });

        Assert.Equal(from, json.GetProperty("from").TryGetProperty("name", out JsonElement sender) ? sender.GetString() : null);
        Assert.Equal(Samples.Campaign.Sender.Email, json.GetProperty("from").GetProperty("email").GetString());
        Assert.Equal(replyTo, json.GetProperty("reply_to").GetProperty("name").GetString());
        Assert.Equal(Samples.Campaign.Contact.Email, json.GetProperty("reply_to").GetProperty("email").GetString());
    }

    [Fact]
    public void Write_HostileNameOf200Characters_IsCut() => Assert.InRange(
        Json(Message([Capital]) with
        {
            Campaign = Samples.Campaign with { Contact = Samples.Campaign.Contact with { Unit = new LocalizedText(new string('x', 200), new Dictionary<Language, string>()) } },
        }).GetProperty("reply_to").GetProperty("name").GetString()!.Length,
        100,
        150);

    [Fact]
    public void Write_SharedMailbox_EveryStateWritesToItAsItself()
    {
        JsonElement first = Json(Message([Capital]) with { Id = "wsis20-2025:FR:circular-1" });
        JsonElement second = Json(Message([Capital]) with { Id = "wsis20-2025:MC:circular-1" });

        Assert.Equal(first.GetProperty("personalizations").GetRawText(), second.GetProperty("personalizations").GetRawText());
        Assert.NotEqual(first.GetProperty("custom_args").GetRawText(), second.GetProperty("custom_args").GetRawText());
    }

    [Theory]
    [InlineData("mfa@пример.рф", "mfa@xn--e1afmkfd.xn--p1ai")]
    [InlineData("mfa@EXAMPLE.org", "mfa@EXAMPLE.org")]
    [InlineData("mfa@-é..", "mfa@-é..")]
    [InlineData("мид@mfa.example", "мид@mfa.example")]
    public void Of_Domain_IsAsSendGridTakesIt(string address, string sent) =>
        Assert.Equal(sent, Assert.Single(Recipients.Of(Samples.Party() with { Capital = [address], Mission = [] })).Address);

    private static LetterMessage Message(
        IReadOnlyList<LetterRecipient> recipients, string subject = "CL-25/10", string text = "Excellency,", Language language = Language.En) =>
        new(Samples.Campaign, new RenderedLetter(subject, "<p>Excellency,</p>", text), language, LetterKind.Circular, "wsis20-2025:FR:circular-1", recipients);

    private static JsonElement Json(LetterMessage message) => JsonSerializer.Deserialize<JsonElement>(message.Write(new SendGridOptions()));
}

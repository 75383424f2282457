using System.Text.Json;
using System.Text.Json.Nodes;
using Herald.LocalRuntime.Mail;
using Herald.LocalRuntime.Mail.Rules;

namespace Herald.LocalRuntime.Tests.Mail;

/// <summary>What SendGrid's documentation says that it refuses.</summary>
public sealed class SendGridRulesTests
{
    private static readonly DateTimeOffset Now = new(2025, 1, 31, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Check_ValidMessage_HasNoFault() => Assert.Empty(Check(Valid()));

    [Theory]
    [InlineData("from", "null", "from.email")]
    [InlineData("from", """{"name":"Nobody"}""", "from.email")]
    [InlineData("from", """{"email":"nobody"}""", "from.email")]
    [InlineData("from", """{"email":"sécretaire@itu.example"}""", "from.email")]
    [InlineData("from", """{"email":"a@itu.example","name":"António"}""", "from.name")]
    [InlineData("from", """{"email":"a@itu.example","name":7}""", "from.name")]
    [InlineData("subject", "null", "subject")]
    [InlineData("subject", "\"\"", "subject")]
    [InlineData("subject", "\"a\\r\\nBcc: b@c.example\"", "subject")]
    [InlineData("reply_to", """{"email":"a b@itu.example"}""", "reply_to.email")]
    [InlineData("reply_to", """{"email":"a@itu.example","name":"A\nB"}""", "reply_to.name")]
    [InlineData("reply_to_list", """[{"email":"a@itu.example"}]""", "reply_to_list")]
    [InlineData("personalizations", "[]", "personalizations")]
    [InlineData("personalizations", "7", "personalizations")]
    [InlineData("personalizations", "[7]", "personalizations.0")]
    [InlineData("personalizations", """[{"to":[]}]""", "personalizations.0.to")]
    [InlineData("personalizations", """[{"cc":[{"email":"a@b.example"}]}]""", "personalizations.0.to")]
    [InlineData("personalizations", """[{"to":[{"email":"a@b.example"}],"cc":[]}]""", "personalizations.0.cc")]
    [InlineData("personalizations", """[{"to":[{"email":"a at b.example"}]}]""", "personalizations.0.to.0.email")]
    [InlineData("personalizations", """[{"to":[{"email":"a@b"}]}]""", "personalizations.0.to.0.email")]
    [InlineData("personalizations", """[{"to":[{"email":"a@пример.рф"}]}]""", "personalizations.0.to.0.email")]
    [InlineData("personalizations", """[{"to":[{"email":"A <a@b.example>"}]}]""", "personalizations.0.to.0.email")]
    [InlineData("personalizations", """[{"to":["a@b.example"]}]""", "personalizations.0.to.0.email")]
    [InlineData("personalizations", """[{"to":[{"email":"a@b.example","name":"Smith, John"}]}]""", "personalizations.0.to.0.name")]
    [InlineData("personalizations", """[{"to":[{"email":"a@b.example"},{"email":"A@B.example"}]}]""", "personalizations.0.to")]
    [InlineData("personalizations", """[{"to":[{"email":"a@b.example"}],"bcc":[{"email":"A@b.EXAMPLE"}]}]""", "personalizations.0.bcc")]
    [InlineData("personalizations", """[{"to":[{"email":"a@b.example"}],"subject":""}]""", "personalizations.0.subject")]
    [InlineData("personalizations", """[{"to":[{"email":"a@b.example"}],"custom_args":{"a":1}}]""", "personalizations.0.custom_args")]
    [InlineData("content", "[]", "content")]
    [InlineData("content", """[{"type":"text/plain","value":""}]""", "content.0.value")]
    [InlineData("content", """[{"value":"a"}]""", "content.0.type")]
    [InlineData("content", """[{"type":"text","value":"a"}]""", "content.0.type")]
    [InlineData("content", """[{"type":"text/html; charset=utf-8","value":"a"}]""", "content.0.type")]
    [InlineData("content", """[{"type":"text/html","value":"a"},{"type":"text/plain","value":"a"}]""", "content")]
    [InlineData("content", """[{"type":"text/calendar","value":"a"},{"type":"text/html","value":"a"}]""", "content")]
    [InlineData("attachments", """[{"content":"UERG"}]""", "attachments.0.filename")]
    [InlineData("attachments", """[{"filename":"a.pdf"}]""", "attachments.0.content")]
    [InlineData("attachments", """[{"content":"%%%","filename":"a.pdf"}]""", "attachments.0.content")]
    [InlineData("attachments", """[{"content":"UERG","filename":"a\r\n.pdf"}]""", "attachments.0.filename")]
    [InlineData("attachments", """[{"content":"UERG","filename":"a.pdf","type":"application/pdf;x"}]""", "attachments.0.type")]
    [InlineData("attachments", """[{"content":"UERG","filename":"a.pdf","disposition":"enclosed"}]""", "attachments.0.disposition")]
    [InlineData("attachments", """[{"content":"UERG","filename":"a.pdf","content_id":"a\nb"}]""", "attachments.0.content_id")]
    [InlineData("categories", "\"a\"", "categories")]
    [InlineData("categories", "[1]", "categories")]
    [InlineData("categories", """["a","a"]""", "categories")]
    [InlineData("categories", """["é"]""", "categories")]
    [InlineData("categories", """["1","2","3","4","5","6","7","8","9","10","11"]""", "categories")]
    [InlineData("custom_args", """{"a":true}""", "custom_args")]
    [InlineData("custom_args", "{}", "custom_args")]
    [InlineData("headers", """{"Subject":"a"}""", "headers.Subject")]
    [InlineData("headers", """{"X Y":"a"}""", "headers.X Y")]
    [InlineData("headers", """{"X-Y":"a\r\nb"}""", "headers.X-Y")]
    [InlineData("headers", """{"X-Y":1}""", "headers.X-Y")]
    [InlineData("headers", """{"X-Y":"a","x-y":"b"}""", "headers.x-y")]
    [InlineData("tracking_settings", """{"click_tracking":{"enable":"no"}}""", "tracking_settings.click_tracking.enable")]
    [InlineData("mail_settings", """{"sandbox_mode":{"enable":1}}""", "mail_settings.sandbox_mode.enable")]
    [InlineData("send_at", "\"tomorrow\"", "send_at")]
    [InlineData("send_at", "1738569601", "send_at")]
    public void Check_OneFault_IsNamed(string field, string value, string named)
    {
        string valid = Valid();
        string json = field == "reply_to_list" ? valid : Without(valid, field);
        Assert.Equal(named, Assert.Single(Check(With(json, field, value))).Field);
    }

    [Theory]
    [InlineData("template_id", "\"d-1\"", "content", "subject")]
    [InlineData("send_at", "1738569600", "send_at")]
    [InlineData("reply_to_list", """[{"email":"a@itu.example"}]""", "reply_to")]
    [InlineData("personalizations", """[{"to":[{"email":"a@b.example"}],"subject":"a"},{"to":[{"email":"a@b.example"}],"subject":"b"}]""", "subject")]
    public void Check_WhatIsAllowed_HasNoFault(string field, string value, params string[] without) =>
        Assert.Empty(Check(With(without.Aggregate(Valid(), Without), field, value)));

    [Theory]
    [InlineData(1000, null)]
    [InlineData(1001, "personalizations")]
    public void Check_Recipients_UpToAThousandInAll(int count, string? named)
    {
        IEnumerable<string> to = Enumerable.Range(0, count).Select(i => $$"""{"to":[{"email":"a{{i}}@b.example"}]}""").Chunk(500).Select(some =>
            $$"""{"to":[{{string.Join(',', some.Select(one => one[7..^2]))}}]}""");
        string json = With(Valid(), "personalizations", $"[{string.Join(',', to)}]");

        Assert.Equal(named, Check(json).SingleOrDefault()?.Field);
    }

    [Theory]
    [InlineData("categories", 255, 256)]
    [InlineData("subject", 998, 999)]
    [InlineData("custom_args", 9991, 9992)]
    public void Check_Lengths_HaveALimit(string field, int longest, int tooLong)
    {
        string Json(int length)
        {
            string text = $"\"{new string('x', length)}\"";
            return With(Valid(), field, field switch { "categories" => $"[{text}]", "custom_args" => $$"""{"a":{{text}}}""", _ => text });
        }

        Assert.Empty(Check(Json(longest)));
        Assert.Equal(field, Assert.Single(Check(Json(tooLong))).Field);
    }

    private static string Valid() => With(With(MailRequests.Valid, "reply_to", """{"email":"b@itu.example","name":"Бюро"}"""), "attachments",
        """[{"content":"UERG","filename":"a.pdf","type":"application/pdf","disposition":"attachment"}]""");

    private static string With(string json, string field, string value)
    {
        JsonObject request = JsonNode.Parse(Without(json, field))!.AsObject();
        string text = request.ToJsonString();

        // Put in as it is written, because a node would not hold the same name twice.
        return $"{text[..^1]}{(request.Count > 0 ? "," : "")}\"{field}\":{value}}}";
    }

    private static string Without(string json, string field)
    {
        JsonObject request = JsonNode.Parse(json)!.AsObject();
        request.Remove(field);
        return request.ToJsonString();
    }

    private static IReadOnlyList<SendGridError> Check(string json)
    {
        using JsonDocument request = JsonDocument.Parse(json);
        return SendGridRules.Check(request.RootElement, Now);
    }
}

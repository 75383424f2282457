using System.Net.Http.Headers;
using System.Text;

namespace Herald.LocalRuntime.Tests.Mail;

/// <summary>Requests to the mail sink.</summary>
internal static class MailRequests
{
    public const string Valid = """
        {"personalizations":[{"to":[{"email":"capital@ch.example"}],"cc":[{"email":"mission@ch.example","name":"Mission"}]}],
        "from":{"email":"protocol@itu.example"},"subject":"CL-25/10 \u2013 for <CH>",
        "content":[{"type":"text/plain","value":"Excellency,"},{"type":"text/html","value":"<html lang=\"fr\"><p>Excellency,</p><script>alert(1)</script>"}],
        "categories":["notification"],"custom_args":{"letter_id":"wsis:CH:notification"}}
        """;

    public static HttpRequestMessage Create(string json = Valid, string? key = "SG.test")
    {
        HttpRequestMessage request = new(HttpMethod.Post, ".local/sendgrid/v3/mail/send")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return request;
    }

    public static string To(string email) => Valid.Replace("capital@ch.example", email, StringComparison.Ordinal);
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Herald.Functions.Tests.Support.Fake;

/// <summary>What became of a change.</summary>
internal sealed record FakeAnswer(int Status, string? Code, string? ETag = null, int Index = 0)
{
    private string Error => new JsonObject
    {
        ["odata.error"] = new JsonObject
        {
            ["code"] = Code,
            ["message"] = new JsonObject { ["lang"] = "en-US", ["value"] = $"{Index}:{Code}" },
        },
    }.ToJsonString();

    public HttpResponseMessage ToResponse()
    {
        HttpResponseMessage response = new((HttpStatusCode)Status)
        {
            Content = Code is null ? new ByteArrayContent([]) : new StringContent(Error, Encoding.UTF8, "application/json"),
        };
        if (ETag is not null)
        {
            response.Headers.TryAddWithoutValidation("ETag", ETag);
        }

        return response;
    }

    public static HttpResponseMessage Batch(IReadOnlyList<FakeAnswer> answers)
    {
        StringBuilder text = new();
        text.Append("--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n");
        foreach (FakeAnswer answer in answers)
        {
            text.Append("--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {(HttpStatusCode)answer.Status}\r\n");
            text.Append(answer.ETag is null ? "" : $"ETag: {answer.ETag}\r\n");
            text.Append(answer.Code is null ? "\r\n\r\n" : $"Content-Type: application/json\r\n\r\n{answer.Error}\r\n");
        }

        text.Append("--changesetresponse_1--\r\n--batchresponse_1--\r\n");
        HttpResponseMessage response = new(HttpStatusCode.Accepted) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text.ToString())) };
        response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=batchresponse_1");
        return response;
    }
}

using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Herald.LocalRuntime.Mail;

/// <summary>The body of a request, or why it is none that SendGrid reads.</summary>
internal sealed class MailBody : IDisposable
{
    /// <summary>A message must be smaller.</summary>
    public const int Limit = 30_000_000;

    private readonly JsonDocument? document;

    private MailBody(JsonDocument document) => this.document = document;

    private MailBody(int refusal, string message) => (Refusal, Message) = (refusal, message);

    /// <summary>The status to answer; null where the body can be read.</summary>
    public int? Refusal { get; }

    public string? Message { get; }

    public JsonElement Request => document!.RootElement;

    /// <summary>Every address in it, as far as it can be read.</summary>
    public IReadOnlyList<string> Addresses()
    {
        try
        {
            return document is null ? [] : [.. MailRequest.Recipients(Request).Select(recipient => recipient.Email)];
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException)
        {
            return [];
        }
    }

    public static async Task<MailBody> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            return new MailBody(StatusCodes.Status415UnsupportedMediaType, "Content-Type should be application/json.");
        }

        // Kestrel's own limit would answer in its own words.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        ArrayBufferWriter<byte> body = new(16 * 1024);
        for (int read; (read = await context.Request.Body.ReadAsync(body.GetMemory(16 * 1024), context.RequestAborted)) > 0;)
        {
            body.Advance(read);
            if (body.WrittenCount >= Limit)
            {
                return new MailBody(StatusCodes.Status413PayloadTooLarge, "The JSON payload you have included in your request is too large.");
            }
        }

        return Parse(body.WrittenMemory);
    }

    public void Dispose() => document?.Dispose();

    private static MailBody Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
        {
            return new MailBody(StatusCodes.Status400BadRequest, "Invalid UTF8 in request.");
        }

        try
        {
            JsonDocument document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return new MailBody(document);
            }

            document.Dispose();
        }
        catch (JsonException)
        {
            // Answered like any other body that is no message.
        }

        return new MailBody(StatusCodes.Status400BadRequest, "Bad Request");
    }
}

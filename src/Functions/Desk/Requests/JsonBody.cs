using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Herald.Functions.Reading;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Desk.Requests;

/// <summary>Reads the JSON body of a request, up to a bound.</summary>
internal static class JsonBody
{
    /// <exception cref="BadHttpRequestException">It is too large, no JSON, or not of the shape asked for.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException("Send the body as application/json.", StatusCodes.Status415UnsupportedMediaType);
        }

        ReadOnlyMemory<byte> bytes = await BoundedBody.ReadAsync(request, BoundedBody.PublicLimit, cancellation);
        try
        {
            return JsonSerializer.Deserialize(bytes.Span, type) ?? throw new BadHttpRequestException("The body is empty.");
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException(
                $"{e.Path ?? "$"} is not understood (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}).", e);
        }
    }
}

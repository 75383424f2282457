using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Desk.Requests;

/// <summary>Reads the JSON body of a request, up to a bound.</summary>
internal static class JsonBody
{
    private const int Longest = 64 * 1024;

    /// <exception cref="BadHttpRequestException">It is too large, no JSON, or not of the shape asked for.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException("Send the body as application/json.", StatusCodes.Status415UnsupportedMediaType);
        }

        ReadOnlyMemory<byte> bytes = await ReadBytesAsync(request.Body, cancellation);
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

    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(Stream body, CancellationToken cancellation)
    {
        byte[] buffer = new byte[Longest + 1];
        int length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length <= Longest
            ? buffer.AsMemory(0, length)
            : throw new BadHttpRequestException("Send at most 64 KiB.", StatusCodes.Status413PayloadTooLarge);
    }
}

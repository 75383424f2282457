using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Reading;

/// <summary>Reads a body, and never more of it than is wanted.</summary>
internal static class BoundedBody
{
    /// <summary>The most that a public endpoint takes: 64 KiB.</summary>
    public const int PublicLimit = 64 * 1024;

    /// <summary>The whole body.</summary>
    /// <exception cref="BadHttpRequestException">It is longer than <paramref name="limit"/> bytes (413).</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        byte[] buffer = new byte[request.ContentLength is { } length ? (int)length + 1 : limit + 1];
        int read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return read <= limit ? buffer.AsMemory(0, read) : throw TooLarge(limit);
    }

    private static BadHttpRequestException TooLarge(int limit) =>
        new($"Send at most {limit} bytes.", StatusCodes.Status413PayloadTooLarge);
}

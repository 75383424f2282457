using System.Collections.Concurrent;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Herald.Functions.Pages;

/// <summary>A file that pages link to, part of the assembly; packed once for each encoding, when it is first asked for. Its link names its content, so it
/// may be kept for ever.</summary>
internal sealed record Asset(byte[] Content, string ContentType, string Hash, string Url)
{
    private readonly ConcurrentDictionary<string, byte[]> packed = new();

    /// <summary>Reads <c>Pages/{name}</c> from the assembly.</summary>
    public static Asset Load(string name, string contentType)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Pages/{name}")
            ?? throw new InvalidOperationException($"The app was built without {name}.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        string hash = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
        return new Asset(content, contentType, hash, $"/api/{name}?v={hash}");
    }

    public FileContentHttpResult Answer(HttpRequest request)
    {
        IHeaderDictionary headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        if (Packed.EncodingFor(request) is not { } encoding)
        {
            return TypedResults.Bytes(Content, ContentType, entityTag: new EntityTagHeaderValue($"\"{Hash}\""));
        }

        headers.ContentEncoding = encoding;
        byte[] bytes = packed.GetOrAdd(encoding, e => Packed.Pack(Content, e, CompressionLevel.SmallestSize));
        return TypedResults.Bytes(bytes, ContentType, entityTag: new EntityTagHeaderValue($"\"{Hash}-{encoding}\""));
    }
}

using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Herald.Functions.Pages;

/// <summary>A file that pages link to. Its link names its content, so it may be kept for ever.</summary>
internal sealed record Asset(byte[] Content, string ContentType, string Hash, string Url)
{
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
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(Content, ContentType, entityTag: new EntityTagHeaderValue($"\"{Hash}\""));
    }
}

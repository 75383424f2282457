using System.Collections.Concurrent;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace Herald.Functions.Pages;

/// <summary>The style sheet and the script of the pages. Their links name their content, so they may be kept for ever.</summary>
internal sealed class PageAssets
{
    private static readonly Asset StyleSheet = Asset.Load("style.css", "text/css; charset=utf-8");
    private static readonly Asset Script = Asset.Load("form.js", "text/javascript; charset=utf-8");

    public static string StyleUrl => StyleSheet.Url;

    public static string ScriptUrl => Script.Url;

    [Function(nameof(Style))]
    public static IResult Style(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "style.css")] HttpRequest request) => StyleSheet.Answer(request);

    [Function(nameof(FormScript))]
    public static IResult FormScript(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "form.js")] HttpRequest request) => Script.Answer(request);
}

/// <summary>A file that pages link to, part of the assembly; packed once for each encoding, when it is first asked for.</summary>
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

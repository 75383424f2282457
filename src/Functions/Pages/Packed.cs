using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Herald.Functions.Pages;

/// <summary>Packs answers for slow connections. The Functions worker has no place for ASP.NET's own compression: what answers is a result,
/// not a pipeline. Whether a page may be packed is a question of its own: docs/decisions, "Packed pages keep their secrets".</summary>
internal static class Packed
{
    /// <summary>The best encoding that the caller takes: <c>br</c>, <c>gzip</c>, or null for neither.</summary>
    public static string? EncodingFor(HttpRequest request)
    {
        StringValues accepted = request.Headers.AcceptEncoding;
        return Accepts(accepted, "br") ? "br" : Accepts(accepted, "gzip") ? "gzip" : null;
    }

    public static byte[] Pack(byte[] content, string encoding, CompressionLevel level)
    {
        using MemoryStream packed = new();
        using (Stream stream = encoding == "br" ? new BrotliStream(packed, level) : new GZipStream(packed, level))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }

    // "br;q=0" is a refusal; other weights are all the same to us.
    private static bool Accepts(StringValues accepted, string encoding) => accepted
        .SelectMany(value => (value ?? "").Split(','))
        .Select(value => value.Split(';'))
        .Any(value => value[0].Trim().Equals(encoding, StringComparison.OrdinalIgnoreCase)
            && !(value.Length > 1 && value[1].Replace(" ", "", StringComparison.Ordinal) is "q=0" or "q=0.0" or "q=0.00" or "q=0.000"));
}

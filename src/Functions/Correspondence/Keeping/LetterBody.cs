using System.IO.Compression;
using System.Text;

namespace Herald.Functions.Correspondence.Keeping;

/// <summary>The body of a kept letter: compressed, in pieces that fit a property of a table.</summary>
internal static class LetterBody
{
    private const int LargestChunk = 60 * 1024;
    private const int Largest = 512 * 1024;

    /// <summary>Compresses <paramref name="text"/>.</summary>
    /// <exception cref="InvalidOperationException">It is too long to be kept beside its letter.</exception>
    public static IReadOnlyList<byte[]> Pack(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.Length <= Largest
            ? [.. packed.ToArray().Chunk(LargestChunk)]
            : throw new InvalidOperationException($"The letter takes {packed.Length} bytes; at most {Largest} are kept.");
    }

    public static string Unpack(IEnumerable<byte[]> chunks)
    {
        using MemoryStream packed = new([.. chunks.SelectMany(chunk => chunk)]);
        using GZipStream gzip = new(packed, CompressionMode.Decompress);
        using StreamReader reader = new(gzip, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

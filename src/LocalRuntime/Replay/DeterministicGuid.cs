using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Herald.LocalRuntime.Replay;

/// <summary>Ids that come out the same on every replay: name-based (version 5) UUIDs over instance, time and a counter.</summary>
internal static class DeterministicGuid
{
    // The name space that the real runtime uses, so that an instance's ids are the same on both.
    private static readonly Guid NameSpace = new("9e952958-5e33-4daf-827f-2fa12937b875");

    /// <summary>The id for the given instance, time and count.</summary>
    public static Guid Create(string instanceId, DateTime time, int counter)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{instanceId}_{time:o}_{counter}");
        byte[] input = [.. NameSpace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // Version 5 UUIDs are defined over SHA-1; nothing is kept secret by it.
        Span<byte> hash = SHA1.HashData(input).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}

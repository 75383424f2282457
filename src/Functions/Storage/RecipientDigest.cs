using System.Security.Cryptography;
using System.Text;

namespace Herald.Functions.Storage;

/// <summary>Names a recipient in reports of delivery without an address in a column's name.</summary>
internal static class RecipientDigest
{
    private const int Bytes = 8;

    public static string Of(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Trim().ToLowerInvariant()))[..Bytes]);
}

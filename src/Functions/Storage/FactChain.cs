using System.Security.Cryptography;
using System.Text;
using Herald.Domain.Cases;

namespace Herald.Functions.Storage;

/// <summary>The chain of hashes over a case's facts: changing, removing, adding or reordering one breaks it.
/// It covers a salted digest of each payload, so that payloads can be erased and the chain still verifies.</summary>
internal static class FactChain
{
    /// <summary>What stands before the first fact.</summary>
    public const string Start = "";

    public static string Digest(byte[] salt, string payload) =>
        Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(payload)]));

    public static string Hash(CaseKey key, string previousHash, FactRow row) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{previousHash}\n{key}\n{row.Seq}\n{row.At:O}\n{row.Kind}\n{row.Actor}\n{row.Digest}")));

    /// <summary>The sequence number of the first fact that is not as it was written, or null when the whole chain holds and ends in
    /// <paramref name="head"/>.</summary>
    public static int? FirstBroken(CaseKey key, IReadOnlyList<FactRow> rows, string head)
    {
        string previous = Start;
        for (int i = 0; i < rows.Count; i++)
        {
            FactRow row = rows[i];
            bool payloadHolds = row.Payload is null || Digest(row.Salt ?? [], row.Payload) == row.Digest;
            if (row.Seq != i + 1 || !payloadHolds || Hash(key, previous, row) != row.Hash)
            {
                return i + 1;
            }

            previous = row.Hash;
        }

        return previous == head ? null : rows.Count + 1;
    }
}

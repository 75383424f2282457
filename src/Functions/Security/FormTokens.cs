using System.Security.Cryptography;
using System.Text;
using Herald.Functions.Storage;

namespace Herald.Functions.Security;

/// <summary>The anti-forgery token in every form of a session. It follows from the session's secret id, so nothing is stored for it, and
/// each page hides it under other random bytes: pages are packed, and a secret that stood the same in each of them could be guessed from
/// their lengths (BREACH).</summary>
internal sealed class FormTokens(Entropy entropy)
{
    private const int Bytes = 16;

    /// <summary>A token for the next page of a session.</summary>
    public string For(SessionTicket ticket)
    {
        byte[] pad = entropy.Bytes(Bytes);
        return Convert.ToHexStringLower([.. pad, .. Xor(pad, Secret(ticket))]);
    }

    /// <summary>Whether a form that was sent comes from a page of this session.</summary>
    public static bool Holds(SessionTicket ticket, string? token)
    {
        Span<byte> sent = stackalloc byte[2 * Bytes];
        return token is { Length: 4 * Bytes }
            && Convert.FromHexString(token, sent, out _, out int written) == System.Buffers.OperationStatus.Done
            && written == 2 * Bytes
            && CryptographicOperations.FixedTimeEquals(Xor(sent[..Bytes], sent[Bytes..]), Secret(ticket));
    }

    private static byte[] Secret(SessionTicket ticket) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(ticket.Id), "herald form token 1"u8)[..Bytes];

    private static byte[] Xor(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        byte[] result = new byte[a.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = (byte)(a[i] ^ b[i]);
        }

        return result;
    }
}

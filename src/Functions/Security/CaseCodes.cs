using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Herald.Domain.Cases;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Security;

/// <summary>The secret code of a case: what opens its form. It holds the campaign, the case and the generation, 120 bits of
/// HMAC-SHA-256 over the three, and a check character. Nothing about it is stored: it can be made again for every letter, and checked
/// without asking the storage. Whether the generation is the case's present one is for the reader of the case to say.</summary>
internal sealed class CaseCodes(IOptions<SecurityOptions> options)
{
    private const int MacBytes = 15;
    private const int MacSymbols = 24;
    private const int CheckSymbols = 1;
    private const int LongestTyped = 512;
    private const int MostSymbols = 120;
    private const int GroupSize = 4;

    // Position + 1 is the digit, to base 39: no digit is zero, so no leading character is lost.
    private const string KeyAlphabet = "-0123456789abcdefghijklmnopqrstuvwxyz:";
    private const int KeyBase = 39;

    private readonly byte[] linkKey = options.Value.LinkKeyMaterial();

    /// <summary>The code of a case, in groups of four.</summary>
    public string Issue(CaseKey key, int generation) =>
        string.Join('-', Symbols(key, generation).Chunk(GroupSize).Select(group => new string(group)));

    /// <summary>Whether <paramref name="typed"/> is a code that was issued at some time, and for what. A whole link is taken for the code
    /// behind its <c>#</c>.</summary>
    public bool TryVerify(string? typed, [NotNullWhen(true)] out CaseKey? key, out int generation)
    {
        key = null;
        generation = 0;
        if (typed is null || typed.Length > LongestTyped)
        {
            return false;
        }

        string? symbols = CrockfordBase32.Normalize(typed.AsSpan(typed.LastIndexOf('#') + 1));
        if (symbols is not { Length: > MacSymbols + CheckSymbols and <= MostSymbols }
            || !TryReadKey(symbols.AsSpan(0, symbols.Length - MacSymbols - CheckSymbols), out CaseKey? claimed, out int claimedGeneration))
        {
            return false;
        }

        // The whole code is compared, check character included: there is one spelling of each.
        byte[] right = Encoding.ASCII.GetBytes(Symbols(claimed, claimedGeneration));
        if (!CryptographicOperations.FixedTimeEquals(right, Encoding.ASCII.GetBytes(symbols)))
        {
            return false;
        }

        (key, generation) = (claimed, claimedGeneration);
        return true;
    }

    private string Symbols(CaseKey key, int generation)
    {
        string text = Invariant($"{key.Campaign}:{key.Code.ToLowerInvariant()}:{generation}");
        BigInteger number = text.Aggregate(BigInteger.Zero, (n, c) => (n * KeyBase) + KeyAlphabet.IndexOf(c) + 1);
        string body = CrockfordBase32.Encode(number) + CrockfordBase32.Encode(Mac(key, generation));
        return body + CrockfordBase32.CheckOf(body);
    }

    private byte[] Mac(CaseKey key, int generation) =>
        HMACSHA256.HashData(linkKey, Encoding.UTF8.GetBytes(Invariant($"herald case code 1\n{key.Campaign}\n{key.Code}\n{generation}")))[..MacBytes];

    private static bool TryReadKey(ReadOnlySpan<char> symbols, [NotNullWhen(true)] out CaseKey? key, out int generation)
    {
        StringBuilder text = new();
        for (BigInteger number = CrockfordBase32.Decode(symbols); number > 0; number /= KeyBase)
        {
            int digit = (int)(number % KeyBase);
            if (digit == 0)
            {
                (key, generation) = (null, 0);
                return false;
            }

            text.Insert(0, KeyAlphabet[digit - 1]);
        }

        string[] parts = text.ToString().Split(':');
        generation = parts.Length == 3 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int g) ? g : 0;
        key = generation > 0 && CaseKey.IsCampaignId(parts[0]) && CaseKey.IsCode(parts[1].ToUpperInvariant())
            ? new CaseKey(parts[0], parts[1].ToUpperInvariant())
            : null;
        return key is not null;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

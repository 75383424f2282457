using System.Globalization;
using System.Numerics;
using System.Text;

namespace Herald.Functions.Security;

/// <summary>Douglas Crockford's base 32: digits and capitals without I, L, O and U, forgiving in what it reads.
/// The check character is Luhn's modulo 32, so that it stays within the alphabet (Crockford's own adds five signs that mail programs
/// cut off the end of a link).</summary>
internal static class CrockfordBase32
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const char FullWidthOffset = '\uFEE0';

    /// <summary>The symbols of <paramref name="bytes"/>, five bits each; the length must be a multiple of five bytes.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes) =>
        Encode(new BigInteger(bytes, isUnsigned: true, isBigEndian: true)).PadLeft(bytes.Length * 8 / 5, '0');

    /// <summary>The symbols of a number, without leading zeros.</summary>
    public static string Encode(BigInteger number)
    {
        StringBuilder symbols = new();
        for (; number > 0; number >>= 5)
        {
            symbols.Insert(0, Alphabet[(int)(number & 31)]);
        }

        return symbols.ToString();
    }

    /// <summary>The number that <paramref name="symbols"/> stand for.</summary>
    public static BigInteger Decode(ReadOnlySpan<char> symbols)
    {
        BigInteger number = 0;
        foreach (char symbol in symbols)
        {
            number = (number << 5) | Alphabet.IndexOf(symbol);
        }

        return number;
    }

    /// <summary>Luhn's check character: it changes with every single character, and with nearly every swap of neighbours.</summary>
    public static char CheckOf(ReadOnlySpan<char> symbols)
    {
        int sum = 0;
        for (int i = symbols.Length - 1, factor = 2; i >= 0; i--, factor = 3 - factor)
        {
            int addend = factor * Alphabet.IndexOf(symbols[i]);
            sum += (addend / 32) + (addend % 32);
        }

        return Alphabet[(32 - (sum % 32)) % 32];
    }

    /// <summary>The symbols that somebody meant: any case, spaces and hyphens anywhere, O for 0, I and L for 1, digits of any script and
    /// full-width letters. Null when there is a sign that stands for nothing.</summary>
    public static string? Normalize(ReadOnlySpan<char> typed)
    {
        StringBuilder symbols = new(typed.Length);
        foreach (char c in typed)
        {
            if (IsIgnored(c))
            {
                continue;
            }

            if (Symbol(c) is not { } symbol)
            {
                return null;
            }

            symbols.Append(symbol);
        }

        return symbols.ToString();
    }

    private static char? Symbol(char c)
    {
        char plain = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - FullWidthOffset) : c;
        char upper = CharUnicodeInfo.GetDecimalDigitValue(plain) is >= 0 and int digit ? (char)('0' + digit) : char.ToUpperInvariant(plain);
        char meant = upper switch { 'O' => '0', 'I' or 'L' => '1', _ => upper };
        return Alphabet.Contains(meant) ? meant : null;
    }

    private static bool IsIgnored(char c) => char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.DashPunctuation or UnicodeCategory.Format or UnicodeCategory.Control || c == '\u2212';
}

using CsCheck;
using Herald.Domain.Cases;
using Herald.Functions.Security;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Security;

public sealed class CaseCodesTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly CaseCodes Codes = WithKey(1);

    private static readonly Gen<(CaseKey Key, int Generation)> Cases =
        from campaign in Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-"], 1, 40]
        from code in Gen.String[Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"], 2, 12]
        from generation in Gen.Int[1, 5000]
        select (new CaseKey(campaign, code), generation);

    [Fact]
    public void Issue_AnyCase_IsReadBack() => Cases.Sample(c =>
        Assert.True(Codes.TryVerify(Codes.Issue(c.Key, c.Generation), out CaseKey? key, out int generation)
            && key == c.Key && generation == c.Generation));

    [Fact]
    public void Issue_TheSample_IsInGroupsOfFourAndShortEnoughToType()
    {
        string code = Codes.Issue(new CaseKey("wsis20-2025", "FR"), 1);

        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-)+[0-9A-HJKMNP-TV-Z]{1,4}$", code);
        Assert.True(code.Replace("-", "", StringComparison.Ordinal).Length <= 44);
    }

    [Fact]
    public void TryVerify_EverySingleCharacterError_IsDetected()
    {
        string code = Codes.Issue(new CaseKey("wsis20-2025", "FR"), 1).Replace("-", "", StringComparison.Ordinal);
        for (int i = 0; i < code.Length; i++)
        {
            foreach (char wrong in Alphabet.Where(c => c != code[i]))
            {
                string typed = code[..i] + wrong + code[(i + 1)..];
                Assert.False(Codes.TryVerify(typed, out _, out _), typed);
                Assert.NotEqual(typed[^1], CrockfordBase32.CheckOf(typed.AsSpan(0, typed.Length - 1)));
            }
        }
    }

    [Fact]
    public void TryVerify_TypedAsPeopleDo_IsForgiven() =>
        Gen.Select(Cases, Gen.Int[0, int.MaxValue]).Sample((c, seed) =>
            Assert.True(Codes.TryVerify(Disguise(Codes.Issue(c.Key, c.Generation), seed), out CaseKey? key, out _) && key == c.Key));

    [Theory]
    [InlineData("http://localhost:7071/api/reply#{0}")]
    [InlineData("  {0}\r\n")]
    [InlineData("\u200f{0}\u200e")]
    public void TryVerify_PastedWithItsSurroundings_IsForgiven(string format)
    {
        string typed = format.Replace("{0}", Codes.Issue(new CaseKey("wsis20-2025", "CI"), 3), StringComparison.Ordinal);

        Assert.True(Codes.TryVerify(typed, out CaseKey? key, out int generation));
        Assert.Equal((new CaseKey("wsis20-2025", "CI"), 3), (key, generation));
    }

    [Fact]
    public void TryVerify_AnyText_NeverThrows()
    {
        Gen.String.Sample(typed => Assert.False(Codes.TryVerify(typed, out _, out _)));
        Gen.String[Gen.Char[Alphabet], 0, 600].Sample(typed => Assert.False(Codes.TryVerify(typed, out _, out _)));
        Assert.False(Codes.TryVerify(null, out _, out _));
    }

    [Fact]
    public void TryVerify_AnotherKeyCampaignCaseOrGeneration_IsAnotherCode()
    {
        CaseKey key = new("wsis20-2025", "FR");
        string[] codes =
        [
            Codes.Issue(key, 1), Codes.Issue(key, 2), Codes.Issue(key with { Code = "FI" }, 1), Codes.Issue(key with { Campaign = "wsis20-2026" }, 1),
        ];

        // The last 25 characters are the secret and its check character.
        Assert.Equal(4, codes.Select(code => code.Replace("-", "", StringComparison.Ordinal)[^25..]).Distinct().Count());
        Assert.False(WithKey(2).TryVerify(codes[0], out _, out _));
    }

    [Fact]
    public void TryVerify_SecretOfOneCaseUnderAnother_IsRefused()
    {
        string mine = Codes.Issue(new CaseKey("wsis20-2025", "FR"), 1).Replace("-", "", StringComparison.Ordinal);
        string theirs = Codes.Issue(new CaseKey("wsis20-2025", "FI"), 1).Replace("-", "", StringComparison.Ordinal);
        string body = theirs[..^25] + mine[^25..^1];

        Assert.False(Codes.TryVerify(body + CrockfordBase32.CheckOf(body), out _, out _));
    }

    private static CaseCodes WithKey(byte fill) => new(new OptionsWrapper<SecurityOptions>(new()
    {
        LinkKey = Convert.ToBase64String(Enumerable.Repeat(fill, 32).ToArray()),
        PublicUrl = new Uri("https://herald.example"),
    }));

    private static string Disguise(string code, int seed)
    {
        Random random = new(seed);
        return string.Concat(code.Select(c => c switch
        {
            '-' => ((string[])["", " ", "\u2013", " - "])[random.Next(4)],
            '0' => ((string[])["0", "O", "o", "٠"])[random.Next(4)],
            '1' => ((string[])["1", "I", "l", "i", "L"])[random.Next(5)],
            _ when random.Next(2) == 0 => char.ToLowerInvariant(c).ToString(),
            _ when random.Next(5) == 0 => ((char)(c + 0xFEE0)).ToString(),
            _ => c.ToString(),
        }));
    }
}

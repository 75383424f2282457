using Herald.Functions.Correspondence.Sending;

namespace Herald.Functions.Tests.Correspondence.Sending;

public sealed class HeaderTextTests
{
    [Theory]
    [InlineData("A\r\nBcc: all@evil.example", "A Bcc: all@evil.example")]
    [InlineData("\u202Aa\u202Bb\u202Cc\u202Dd\u202Ee\u2066f\u2067g\u2068h\u2069i", "abcdefghi")]
    [InlineData("\u200Ea\u200Fb\u061Cc\uFEFFd\u00ADe\u2060f", "abcdef")]
    [InlineData("a\u2028b\u2029c\u0085d\tf\0g\u00A0h", "a b c d f g h")]
    [InlineData("a\uD800b", "ab")]
    [InlineData("علی\u200Cرضا", "علی\u200Cرضا")]
    [InlineData("\u0600\u06DD", "\u0600\u06DD")]
    [InlineData("e\u0301 毛泽东 O’Neill", "e\u0301 毛泽东 O’Neill")]
    public void Of_Text_IsOneCleanLine(string text, string line) => Assert.Equal(line, HeaderText.Of(text, 100));

    [Theory]
    [InlineData("abcde", 5, "abcde")]
    [InlineData("abcdef", 5, "abcd…")]
    [InlineData("abc🇨🇭🇨🇭", 6, "abc…")]
    [InlineData("abce\u0301f", 5, "abc…")]
    [InlineData("abc  def", 5, "abc…")]
    public void Of_LongText_IsCutBetweenCharacters(string text, int longest, string line) => Assert.Equal(line, HeaderText.Of(text, longest));

    [Theory]
    [InlineData("António Guterres", "Antonio Guterres")]
    [InlineData("Łukasz Straße, Đặng", null)]
    [InlineData("Łukasz Straße", "Lukasz Strasse")]
    [InlineData("Seán O’Neill", "Sean O'Neill")]
    [InlineData("Служба протокола", null)]
    [InlineData("\u202E;", null)]
    public void OfSender_Name_IsAsciiOrNothing(string name, string? kept) => Assert.Equal(kept, DisplayName.OfSender(name));
}

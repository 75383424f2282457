using System.ComponentModel.DataAnnotations;
using Herald.Functions.Security;

namespace Herald.Functions.Tests.Security;

public sealed class SecurityOptionsTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    [Fact]
    public void Validate_Complete_IsFine() => Assert.Empty(Faults("https://herald.example", Key, "EasyAuth"));

    [Theory]
    [InlineData(null, "ok", null, "Herald:PublicUrl")]
    [InlineData("/relative", "ok", null, "Herald:PublicUrl")]
    [InlineData("ftp://herald.example", "ok", null, "Herald:PublicUrl")]
    [InlineData("https://herald.example/?q", "ok", null, "Herald:PublicUrl")]
    [InlineData("https://herald.example", "", null, "Herald:LinkKey")]
    [InlineData("https://herald.example", "c2hvcnQ=", null, "Herald:LinkKey")]
    [InlineData("https://herald.example", "not base 64", null, "Herald:LinkKey")]
    [InlineData("https://herald.example", "ok", "Trust me", "Herald:StaffIdentity")]
    public void Validate_SomethingWrong_NamesTheSetting(string? url, string key, string? identity, string setting) =>
        Assert.Contains(setting, Assert.Single(Faults(url, key == "ok" ? Key : key, identity)), StringComparison.Ordinal);

    [Fact]
    public void Validate_KeyTooLong_NamesTheSetting() =>
        Assert.Single(Faults("https://herald.example", Convert.ToBase64String(new byte[64]), null));

    private static IEnumerable<string> Faults(string? url, string key, string? identity)
    {
        SecurityOptions options = new() { PublicUrl = url is null ? null : new Uri(url, UriKind.RelativeOrAbsolute), LinkKey = key, StaffIdentity = identity };
        return options.Validate(new ValidationContext(options)).Select(r => r.ErrorMessage!);
    }
}

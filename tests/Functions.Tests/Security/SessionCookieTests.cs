using Herald.Domain.Cases;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Security;

public sealed class SessionCookieTests
{
    private static readonly SessionTicket Ticket = new(new CaseKey("wsis20-2025", "FR"), new string('a', 32));

    [Fact]
    public void Write_ReachedByHttps_IsSecureAndBoundToTheHost()
    {
        string cookie = Written("https://herald.example");

        Assert.StartsWith("__Host-herald=wsis20-2025.FR.", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OnADevelopersMachine_IsTakenByEveryBrowser()
    {
        string cookie = Written("http://localhost:7071");

        Assert.StartsWith("herald=", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wsis20-2025.FR.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", true)]
    [InlineData("wsis20-2025.FR.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    [InlineData("wsis20-2025.FR.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", false)]
    [InlineData("wsis20-2025.fr' or '1.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    [InlineData("..", false)]
    [InlineData("", false)]
    public void Read_OnlyWhatWeWrote(string value, bool accepted)
    {
        DefaultHttpContext http = new();
        http.Request.Headers.Cookie = $"herald={value}";

        Assert.Equal(accepted ? Ticket : null, Cookie("http://localhost").Read(http.Request));
    }

    [Fact]
    public void Token_OfASession_HoldsForItAloneAndNeverLooksTheSame()
    {
        byte next = 0;
        FormTokens tokens = new(new Entropy(bytes => Array.Fill(bytes, next++)));
        SessionTicket other = Ticket with { Id = new string('b', 32) };

        string first = tokens.For(Ticket);
        string second = tokens.For(Ticket);

        Assert.NotEqual(first, second);
        Assert.True(FormTokens.Holds(Ticket, first) && FormTokens.Holds(Ticket, second));
        Assert.False(FormTokens.Holds(other, first));
        Assert.False(FormTokens.Holds(Ticket, null) || FormTokens.Holds(Ticket, new string('z', first.Length)) || FormTokens.Holds(Ticket, first[..^1]));
    }

    private static string Written(string publicUrl)
    {
        DefaultHttpContext http = new();
        Cookie(publicUrl).Write(http.Response, Ticket);
        return http.Response.Headers.SetCookie.ToString();
    }

    private static SessionCookie Cookie(string publicUrl) => new(new OptionsWrapper<SecurityOptions>(new() { PublicUrl = new Uri(publicUrl) }));
}

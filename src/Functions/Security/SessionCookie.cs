using Herald.Domain.Cases;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Security;

/// <summary>The cookie that names a session at the public forms. Where people reach the app by https it is Secure and bears the prefix
/// <c>__Host-</c>, by which browsers see to it that nobody else has set it. On a developer's machine there is no https: browsers take a
/// Secure cookie from http://localhost, but not from http://127.0.0.1, and with the prefix from neither; so it has none of the two there.
/// It goes when the browser is closed, and is good for nothing once the session has ended on the server.</summary>
internal sealed class SessionCookie(IOptions<SecurityOptions> options)
{
    private readonly bool secure = options.Value.PublicUrl!.Scheme == Uri.UriSchemeHttps;

    /// <summary>Its name.</summary>
    public string Name => secure ? "__Host-herald" : "herald";

    /// <summary>The session that the request names; null where it names none.</summary>
    public SessionTicket? Read(HttpRequest request) =>
        request.Cookies[Name]?.Split('.') is [var campaign, var code, { Length: 32 } id]
            && CaseKey.IsCampaignId(campaign) && CaseKey.IsCode(code) && id.All(char.IsAsciiHexDigitLower)
            ? new SessionTicket(new CaseKey(campaign, code), id)
            : null;

    public void Write(HttpResponse response, SessionTicket ticket) => response.Cookies.Append(
        Name,
        $"{ticket.Key.Campaign}.{ticket.Key.Code}.{ticket.Id}",
        new CookieOptions { HttpOnly = true, Secure = secure, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true });
}

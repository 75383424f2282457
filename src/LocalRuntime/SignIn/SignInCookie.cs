using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Herald.LocalRuntime.Hosting;
using Herald.LocalRuntime.Hosting.Http;
using Microsoft.AspNetCore.Http;

namespace Herald.LocalRuntime.SignIn;

/// <summary>Remembers who is signed in, in a cookie that only this app's key makes.</summary>
internal sealed class SignInCookie(LocalKeys keys, ListenSockets sockets)
{
    // Cookies are shared by all ports of a machine.
    private string Name => $"herald-staff-{sockets.Port}";

    public LocalUser? Read(HttpRequest request) =>
        request.Cookies.TryGetValue(Name, out string? value) ? Open(value) : null;

    public void Write(HttpResponse response, LocalUser user) => response.Cookies.Append(Name, Seal(user), Options());

    public void Delete(HttpResponse response) => response.Cookies.Delete(Name, Options());

    /// <summary>The header by which a client of the runtime itself is signed in.</summary>
    public string HeaderFor(LocalUser user) => $"{Name}={Seal(user)}";

    private static CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" };

    private string Seal(LocalUser user)
    {
        byte[] payload = JsonSerializer.SerializeToUtf8Bytes(user);
        return $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(HMACSHA256.HashData(keys.SignInKey, payload))}";
    }

    private LocalUser? Open(string value)
    {
        if (value.Split('.') is not [var body, var seal] || !Base64Url.IsValid(body) || !Base64Url.IsValid(seal))
        {
            return null;
        }

        byte[] payload = Base64Url.DecodeFromChars(body);
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(keys.SignInKey, payload), Base64Url.DecodeFromChars(seal))
            ? JsonSerializer.Deserialize<LocalUser>(payload)
            : null;
    }
}

using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Herald.Functions.Security;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Desk.Pages.Posting;

/// <summary>The token in every form of the desk: only a page of ours, shown to the same person within a day, can hold it.</summary>
internal sealed class DeskToken(IOptions<SecurityOptions> options, TimeProvider clock)
{
    public const string Field = "token";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly byte[] key = options.Value.LinkKeyMaterial();

    public string Issue(ClaimsPrincipal staff)
    {
        long second = clock.GetUtcNow().ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"{second}.{Base64Url.EncodeToString(Mac(staff, second))}");
    }

    /// <summary>Whether the token was issued to this person, and lately.</summary>
    public bool Holds(string? token, ClaimsPrincipal staff)
    {
        if (token?.Split('.') is not [var time, var mac]
            || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out long second) || !Base64Url.IsValid(mac))
        {
            return false;
        }

        TimeSpan age = TimeSpan.FromSeconds(clock.GetUtcNow().ToUnixTimeSeconds() - second);
        return age >= TimeSpan.Zero && age <= Lifetime
            && CryptographicOperations.FixedTimeEquals(Mac(staff, second), Base64Url.DecodeFromChars(mac));
    }

    private byte[] Mac(ClaimsPrincipal staff, long second) => HMACSHA256.HashData(
        key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"herald desk token 1\n{staff.Identity?.Name}\n{second}")));
}

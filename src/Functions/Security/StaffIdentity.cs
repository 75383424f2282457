using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Security;

/// <summary>Reads who is asking from the header that Easy Auth sets. The header is believed only where both the platform and our own
/// setting say that Easy Auth stands in front; elsewhere anybody could send it.</summary>
internal sealed class StaffIdentity(IOptions<SecurityOptions> options, IConfiguration configuration)
{
    public const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL";

    private const string AuthenticationType = "EasyAuth";

    private readonly bool believed =
        options.Value.StaffIdentity == SecurityOptions.EasyAuth
        && bool.TryParse(configuration["WEBSITE_AUTH_ENABLED"], out bool enabled) && enabled;

    /// <summary>The officer who is asking, with the roles held; null when nobody is signed in, or nobody can be believed.</summary>
    public ClaimsPrincipal? Read(HttpRequest request)
    {
        if (!believed || request.Headers[PrincipalHeader] is not [{ Length: > 0 } header] || Parse(header) is not { Claims: not null } principal)
        {
            return null;
        }

        ClaimsIdentity identity = new(AuthenticationType, ClaimTypes.Name, ClaimTypes.Role);
        foreach ((string? type, string? value) in principal.Claims.OfType<EasyAuthClaim>())
        {
            if (value is null)
            {
                continue;
            }

            if (type == "roles" || (type is not null && type == principal.RoleType))
            {
                identity.AddClaim(new Claim(ClaimTypes.Role, value));
            }
            else if (type is not null && type == principal.NameType)
            {
                identity.AddClaim(new Claim(ClaimTypes.Name, value));
            }
        }

        // An officer without a name could not be made answerable for anything.
        return string.IsNullOrWhiteSpace(identity.Name) ? null : new ClaimsPrincipal(identity);
    }

    private static EasyAuthPrincipal? Parse(string header)
    {
        try
        {
            return JsonSerializer.Deserialize(Convert.FromBase64String(header), EasyAuthJson.Default.EasyAuthPrincipal);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>What Easy Auth writes, in base 64, into its header.</summary>
internal sealed record EasyAuthPrincipal(
    [property: JsonPropertyName("name_typ")] string? NameType,
    [property: JsonPropertyName("role_typ")] string? RoleType,
    [property: JsonPropertyName("claims")] IReadOnlyList<EasyAuthClaim?>? Claims);

/// <summary>One claim of an <see cref="EasyAuthPrincipal"/>.</summary>
internal sealed record EasyAuthClaim(
    [property: JsonPropertyName("typ")] string? Type,
    [property: JsonPropertyName("val")] string? Value);

[JsonSerializable(typeof(EasyAuthPrincipal))]
internal sealed partial class EasyAuthJson : JsonSerializerContext;

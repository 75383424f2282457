using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Herald.LocalRuntime.SignIn;

/// <summary>The headers by which Easy Auth tells an app who is signed in.</summary>
internal static class Principal
{
    private const string Claims = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";
    private const string RoleClaim = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";
    private const string ObjectIdClaim = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    public static void Set(IHeaderDictionary headers, LocalUser user)
    {
        string id = IdOf(user);
        ClientPrincipal principal = new(
            "aad",
            [
                new(Claims + "emailaddress", user.Email), new("name", user.Name), new("preferred_username", user.Email),
                new(ObjectIdClaim, id), new("roles", user.Role),
            ],
            Claims + "emailaddress",
            RoleClaim);
        headers["X-MS-CLIENT-PRINCIPAL"] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(principal));
        headers["X-MS-CLIENT-PRINCIPAL-ID"] = id;
        headers["X-MS-CLIENT-PRINCIPAL-NAME"] = user.Email;
        headers["X-MS-CLIENT-PRINCIPAL-IDP"] = "aad";
    }

    // The same person is the same object of the directory each time.
    private static string IdOf(LocalUser user) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(user.Email)).AsSpan(0, 16)).ToString();

    private sealed record ClientPrincipal(
        [property: JsonPropertyName("auth_typ")] string AuthenticationType,
        [property: JsonPropertyName("claims")] IReadOnlyList<ClientClaim> Claims,
        [property: JsonPropertyName("name_typ")] string NameType,
        [property: JsonPropertyName("role_typ")] string RoleType);

    private sealed record ClientClaim(
        [property: JsonPropertyName("typ")] string Type,
        [property: JsonPropertyName("val")] string Value);
}

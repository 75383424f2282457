using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Tests.Desk;

/// <summary>A request of a member of staff.</summary>
internal sealed record DeskRequest
{
    public ClaimsPrincipal User { get; init; } = Staff("Officer");

    public string? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    public string? IfMatch { get; init; }

    public string? IdempotencyKey { get; init; }

    public string Query { get; init; } = "";

    public static DeskRequest Get { get; } = new();

    public static DeskRequest GetAsViewer { get; } = new() { User = Staff("Viewer") };

    public static DeskRequest Post(string? body = null) => new() { Body = body };

    public void Fill(HttpRequest request)
    {
        request.Method = Body is null ? "GET" : "POST";
        request.Path = "/api/desk/here";
        request.QueryString = new QueryString(Query);
        if (Body is not null)
        {
            request.Body = new MemoryStream(Encoding.UTF8.GetBytes(Body));
            request.ContentType = ContentType;
        }

        if (IfMatch is not null)
        {
            request.Headers.IfMatch = IfMatch;
        }

        if (IdempotencyKey is not null)
        {
            request.Headers["Idempotency-Key"] = IdempotencyKey;
        }
    }

    private static ClaimsPrincipal Staff(string role) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, "Grace"), new(ClaimTypes.Role, role)], "test"));
}

using System.Reflection;
using System.Text;
using System.Text.Json;
using Herald.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Security;

public sealed class StaffAccessTests
{
    private static readonly AccessRules Rules = new(typeof(AccessRules).Assembly);

    public static TheoryData<string, string?, int?> Matrix { get; } = new()
    {
        { "GET", null, 401 },
        { "POST", null, 401 },
        { "GET", "Viewer", null },
        { "HEAD", "Viewer", null },
        { "POST", "Viewer", 403 },
        { "DELETE", "Viewer", 403 },
        { "BREW", "Viewer", 403 },
        { "GET", "Officer", null },
        { "POST", "Officer", null },
        { "GET", "viewer", 403 },
        { "GET", "Visitor", 403 },
        { "POST", "Visitor", 403 },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Invoke_ByMethodAndRole_LetsThroughOrRefuses(string method, string? role, int? refusal)
    {
        DefaultHttpContext http = Request(method, role is null ? null : Principal(role));

        IResult? result = await new TestContext("ShowDesk", http).RunAsync(Access());

        Assert.Equal(refusal, (result as ProblemHttpResult)?.StatusCode);
        Assert.Equal(refusal is null, http.User.Identity?.IsAuthenticated == true);
        Assert.Equal(refusal is null ? "Ada" : null, http.User.Identity?.Name);
    }

    [Theory]
    [InlineData(null, "EasyAuth")]
    [InlineData("false", "EasyAuth")]
    [InlineData("yes", "EasyAuth")]
    [InlineData("true", null)]
    public async Task Invoke_EasyAuthNotInFront_BelievesNobody(string? platform, string? own)
    {
        DefaultHttpContext http = Request("GET", Principal("Officer"));

        IResult? result = await new TestContext("ShowDesk", http).RunAsync(Access(platform, own));

        Assert.Equal(401, (result as ProblemHttpResult)?.StatusCode);
    }

    [Theory]
    [InlineData("not base 64")]
    [InlineData("bm90IGpzb24=")]
    [InlineData("bnVsbA==")]
    [InlineData("e30=")]
    [InlineData("eyJjbGFpbXMiOltudWxsXX0=")]
    public async Task Invoke_MalformedPrincipal_IsNobody(string header)
    {
        IResult? result = await new TestContext("ShowDesk", Request("GET", header)).RunAsync(Access());

        Assert.Equal(401, (result as ProblemHttpResult)?.StatusCode);
    }

    [Fact]
    public async Task Invoke_TwoPrincipals_IsNobody()
    {
        DefaultHttpContext http = Request("GET", null);
        http.Request.Headers[StaffIdentity.PrincipalHeader] = new string[] { Principal("Officer"), Principal("Officer") };

        Assert.Equal(401, ((ProblemHttpResult?)await new TestContext("ShowDesk", http).RunAsync(Access()))?.StatusCode);
    }

    [Theory]
    [InlineData("ReceiveReply")]
    [InlineData("ShowLogistics")]
    [InlineData("Style")]
    public async Task Invoke_PublicFunction_AsksNobody(string function) =>
        Assert.Null(await new TestContext(function, Request("POST", null)).RunAsync(Access()));

    [Fact]
    public async Task Invoke_Activity_IsLeftAlone() => Assert.Null(await new TestContext("Anything", null).RunAsync(Access()));

    /// <summary>The list of what is open is written out once more: opening a route takes a change here too.</summary>
    [Fact]
    public void AccessRules_OfTheApp_OpenOnlyTheseRoutes()
    {
        var routes =
            from type in typeof(AccessRules).Assembly.GetTypes()
            from method in type.GetMethods()
            let function = method.GetCustomAttribute<FunctionAttribute>()
            let trigger = method.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(t => t is not null)
            where function is not null && trigger is not null && Rules.OfFunction(function.Name) != Functions.Security.Access.Staff
            select trigger.Route;

        Assert.Subset(
            new HashSet<string?>
            {
                "reply", "reply/{step}", "logistics", "logistics/{step}", "style.css", "form.js", "desk.css", "desk.js", "health", "health/ready", "mail/events",
            },
            routes.ToHashSet());
        Assert.Equal(Functions.Security.Access.Staff, AccessRules.OfRoute("desk"));
        Assert.Equal(Functions.Security.Access.Staff, AccessRules.OfRoute("reply/all"));
        Assert.Equal(Functions.Security.Access.Staff, AccessRules.OfRoute(null));
    }

    private static StaffAccess Access(string? platform = "True", string? own = "EasyAuth") => new(
        Rules,
        new StaffIdentity(
            new OptionsWrapper<SecurityOptions>(new() { StaffIdentity = own }),
            new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("WEBSITE_AUTH_ENABLED", platform)]).Build()),
        NullLogger<StaffAccess>.Instance);

    private static DefaultHttpContext Request(string method, string? principal)
    {
        DefaultHttpContext http = new();
        http.Request.Method = method;
        if (principal is not null)
        {
            http.Request.Headers[StaffIdentity.PrincipalHeader] = principal;
        }

        return http;
    }

    private static string Principal(string role) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        auth_typ = "aad",
        name_typ = "name",
        role_typ = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
        claims = new[] { new { typ = "name", val = "Ada" }, new { typ = "roles", val = role } },
    })));
}

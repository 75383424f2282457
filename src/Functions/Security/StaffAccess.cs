using System.Security.Claims;
using Herald.Functions.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Security;

/// <summary>Lets only staff through to what is not open to all: with any role to look, as an officer to change something.
/// Whoever is let through is <c>HttpContext.User</c>.</summary>
internal sealed class StaffAccess(AccessRules rules, StaffIdentity identity, ILogger<StaffAccess> log) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || rules.OfFunction(context.FunctionDefinition.Name) != Access.Staff)
        {
            return next(context);
        }

        if (Refusal(http) is { } refusal)
        {
            Log.StaffRefused(log, context.FunctionDefinition.Name);
            context.GetInvocationResult().Value = refusal;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private IResult? Refusal(HttpContext http)
    {
        if (identity.Read(http.Request) is not { } staff)
        {
            return Problem.SignInNeeded();
        }

        bool allowed = http.Request.ChangesState() ? staff.MayAct() : staff.MayLook();
        http.User = allowed ? staff : new ClaimsPrincipal();
        return allowed ? null : Problem.Forbidden();
    }
}

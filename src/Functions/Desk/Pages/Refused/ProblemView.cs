using Herald.Domain;
using Herald.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Herald.Functions.Desk.Pages.Refused;

/// <summary>What the page of a problem shows.</summary>
public sealed class ProblemView
{
    internal ProblemView(ProblemDetails problem, HttpRequest request)
    {
        Problem = problem;
        Faults = problem.Extensions.TryGetValue("faults", out object? faults) && faults is IReadOnlyList<Fault> list ? list : [];

        // Back to where one wanted to go: a form that was sent cannot be asked for again.
        string wanted = request.ChangesState() ? "/api/desk" : $"{request.PathBase}{request.Path}{request.QueryString}";
        SignIn = $"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(wanted)}";
    }

    internal ProblemDetails Problem { get; }

    internal IReadOnlyList<Fault> Faults { get; }

    internal bool NeedsSignIn => Problem.Status == StatusCodes.Status401Unauthorized;

    internal string SignIn { get; }
}

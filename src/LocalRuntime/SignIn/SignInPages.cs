using Herald.LocalRuntime.Hosting.Http;
using Herald.LocalRuntime.Hosting.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.SignIn;

/// <summary>Plays the platform's sign-in: whoever sits at this machine chooses a name and a role.</summary>
internal sealed class SignInPages(SignInCookie cookie)
{
    public const string Path = "/.local/sign-in";

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, ShowAsync);
        endpoints.MapPost(Path, SignInAsync);
        endpoints.MapPost("/.local/sign-out", SignOutAsync);

        // Where Easy Auth has them, for the app's own links.
        endpoints.MapGet("/.auth/login/aad", context =>
        {
            context.Response.Redirect($"{Path}?return={Uri.EscapeDataString(context.Request.Query["post_login_redirect_uri"].ToString())}");
            return Task.CompletedTask;
        });
        endpoints.MapGet("/.auth/logout", context =>
        {
            cookie.Delete(context.Response);
            context.Response.Redirect(Local(context.Request.Query["post_logout_redirect_uri"].ToString()));
            return Task.CompletedTask;
        });
    }

    /// <summary>Adds to the request what Easy Auth adds.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (cookie.Read(context.Request) is { } user)
        {
            Principal.Set(context.Request.Headers, user);
        }

        return next(context);
    }

    private static string Local(string target) =>
        target is ['/', not ('/' or '\\'), ..] or "/" ? target : "/.local/";

    private Task ShowAsync(HttpContext context)
    {
        Markup options = Join(LocalUser.Roles.Reverse().Select(role => Of($"<option>{role}</option>")));
        Markup state = cookie.Read(context.Request) is { } user ? SignedIn(user, Local(context.Request.Query["return"].ToString())) : Empty;
        return Page.WriteAsync(context, "Sign in", Of($"""
            <h1>Sign in</h1>
            {state}
            <p>In Azure the platform signs staff in. Here you choose who you are.</p>
            <form method="post" action="{Path}">
            <input type="hidden" name="return" value="{context.Request.Query["return"].ToString()}">
            <label>Name <input name="name" required autocomplete="off" maxlength="100"></label>
            <label>Role <select name="role">{options}</select></label>
            <button>Sign in</button>
            </form>
            """));
    }

    private static Markup SignedIn(LocalUser user, string next) => Of($"""
        <div class="notice"><p>Signed in as <bdi>{user.Name}</bdi>, {user.Role}. <a href="{next}">Go on</a></p>
        <form method="post" action="/.local/sign-out"><button>Sign out</button></form></div>
        """);

    private async Task SignInAsync(HttpContext context)
    {
        if (!SameOrigin.Holds(context.Request))
        {
            await Page.RefuseAsync(context, StatusCodes.Status403Forbidden, "The request comes from another site.");
            return;
        }

        bool json = context.Request.HasJsonContentType();
        (LocalUser? user, string target) = json
            ? (await context.Request.ReadFromJsonAsync<LocalUser>(context.RequestAborted), string.Empty)
            : await ReadFormAsync(context);
        if (user is not { Name.Length: > 0 and <= 100 } || !LocalUser.Roles.Contains(user.Role))
        {
            await Page.RefuseAsync(context, StatusCodes.Status400BadRequest, "Give a name of at most 100 characters, and a role: Viewer or Officer.");
            return;
        }

        cookie.Write(context.Response, user);
        if (json)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        await Page.LeadTo(context, Local(target));
    }

    private async Task SignOutAsync(HttpContext context)
    {
        if (!SameOrigin.Holds(context.Request))
        {
            await Page.RefuseAsync(context, StatusCodes.Status403Forbidden, "The request comes from another site.");
            return;
        }

        cookie.Delete(context.Response);
        await Page.LeadTo(context, Path);
    }

    private static async Task<(LocalUser User, string Target)> ReadFormAsync(HttpContext context)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        return (new LocalUser(form["name"].ToString().Trim(), form["role"].ToString()), form["return"].ToString());
    }
}

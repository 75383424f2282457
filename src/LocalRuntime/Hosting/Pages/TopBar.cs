using Herald.LocalRuntime.SignIn;
using Microsoft.AspNetCore.Http;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Hosting.Pages;

/// <summary>The way between the runtime's pages and the app's, and who is signed in.</summary>
internal sealed class TopBar(LocalLinks links, SignInCookie cookie)
{
    public Markup For(HttpRequest request) => Of($"""
        <nav aria-label="Pages of the app and of the local runtime">
        {Join(links.All.Where(l => l.Path != SignInPages.Path).Select(l => Link(l.Name, l.Path, request)))}
        <span class="who">{Who(request)}</span>
        </nav>
        """);

    private Markup Who(HttpRequest request) => cookie.Read(request) is { } user
        ? Of($"Signed in as <bdi>{user.Name}</bdi>, {user.Role} {Link("Change", SignInPages.Path, request)}")
        : Link("Sign in", SignInPages.Path, request);

    private static Markup Link(string name, string path, HttpRequest request) => request.Path.Equals(path, StringComparison.OrdinalIgnoreCase)
        ? Of($"<a href=\"{path}\" aria-current=\"page\">{name}</a>\n")
        : Of($"<a href=\"{path}\">{name}</a>\n");
}

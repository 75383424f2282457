using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Pages;

/// <summary>A page: a Razor component with a parameter <c>View</c>, rendered on the server.</summary>
internal sealed class PageResult(Type page, object view, int status) : IResult
{
    public int Status => status;

    public static PageResult Of<TPage>(object view, int status)
        where TPage : IComponent => new(typeof(TPage), view, status);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        string html = await RenderAsync(httpContext.RequestServices);
        HttpResponse response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";

        // With no-referrer, browsers would send the origin "null" with the page's own form. Nothing leaves the site with this one either.
        response.Headers["Referrer-Policy"] = "same-origin";
        await response.WriteAsync(html, httpContext.RequestAborted);
    }

    /// <summary>The page as text.</summary>
    public async Task<string> RenderAsync(IServiceProvider services)
    {
        await using HtmlRenderer renderer = new(services, services.GetRequiredService<ILoggerFactory>());
        ParameterView parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(page, parameters)).ToHtmlString());
    }
}

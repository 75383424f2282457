using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Pages;

/// <summary>A page: a Razor component with a parameter <c>View</c>, rendered on the server.</summary>
internal sealed class PageResult(Type page, object view, int status) : IResult
{
    // Below it, packing saves nothing worth a millisecond.
    private const int WorthPacking = 1024;

    public int Status => status;

    public static PageResult Of<TPage>(object view, int status)
        where TPage : IComponent => new(typeof(TPage), view, status);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        byte[] content = Encoding.UTF8.GetBytes(await RenderAsync(httpContext.RequestServices));
        HttpResponse response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.Vary = "Accept-Encoding";
        if (content.Length >= WorthPacking && Packed.EncodingFor(httpContext.Request) is { } encoding)
        {
            content = Packed.Pack(content, encoding, CompressionLevel.Fastest);
            response.Headers.ContentEncoding = encoding;
        }

        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(content, httpContext.RequestAborted);
        }
    }

    /// <summary>The page as text.</summary>
    public async Task<string> RenderAsync(IServiceProvider services)
    {
        await using HtmlRenderer renderer = new(services, services.GetRequiredService<ILoggerFactory>());
        ParameterView parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(page, parameters)).ToHtmlString());
    }
}

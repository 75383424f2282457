using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Access to the HTTP request behind an invocation.</summary>
public static class FunctionContextExtensions
{
    // The same key as in the ASP.NET Core integration of the worker.
    internal const string HttpContextKey = "HttpRequestContext";

    /// <summary>The HTTP context, or null where no HTTP request started the function.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(HttpContextKey, out object? value) ? value as HttpContext : null;
    }
}

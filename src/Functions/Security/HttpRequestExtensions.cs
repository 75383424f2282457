using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Security;

internal static class HttpRequestExtensions
{
    /// <summary>Whether a request asks for a change, by its method (RFC 9110 calls the others safe).</summary>
    public static bool ChangesState(this HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
}

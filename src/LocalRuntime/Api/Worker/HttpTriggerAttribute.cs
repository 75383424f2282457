using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>An HTTP request starts the function.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Any method.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>Only the methods named.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The route under the app's prefix (host.json); the function's name when null.</summary>
    public string? Route { get; set; }

    /// <summary>The methods accepted; all when null.</summary>
    public string[]? Methods { get; }

    /// <summary>The key that a request must carry in Azure.</summary>
    public AuthorizationLevel AuthLevel { get; }
}

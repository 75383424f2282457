using Herald.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Desk.OpenApi;

/// <summary>The description of the staff API.</summary>
internal sealed class OpenApiTrigger(IOptions<SecurityOptions> options)
{
    private readonly Lazy<string> document = new(() => ApiDescription.Write(options.Value.PublicUrl!).ToJsonString());

    /// <summary>Answers with the description: OpenAPI 3.1.</summary>
    [Function(nameof(OpenApiTrigger))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request) =>
        Results.Text(document.Value, "application/json", System.Text.Encoding.UTF8);
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Campaigns;

/// <summary>Streams values as they come, a JSON object a line.</summary>
internal sealed class NdjsonResult<T>(IAsyncEnumerable<T> values, JsonTypeInfo<T> type) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/x-ndjson";
        await foreach (T value in values)
        {
            await JsonSerializer.SerializeAsync(httpContext.Response.Body, value, type);
            await httpContext.Response.Body.WriteAsync("\n"u8.ToArray());
            await httpContext.Response.Body.FlushAsync();
        }
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.LocalRuntime.TestApp;

internal sealed class SampleFunctions(Journal journal, TimeProvider clock)
{
    [Function("Import")]
    public async Task<IResult> Import([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "import")] HttpRequest request)
    {
        IFormCollection form = await request.ReadFormAsync();
        using StreamReader file = new(form.Files["directory"]!.OpenReadStream());
        journal.Add($"import {form["name"]} {form.Files["directory"]!.ContentType} {await file.ReadToEndAsync()} at {clock.GetUtcNow():u} "
            + $"by {request.Headers["X-MS-CLIENT-PRINCIPAL-NAME"]} from {request.Headers.Origin == $"http://{request.Host}"}");
        return Results.Created();
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Herald.Benchmarks.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Herald.Benchmarks.Submission;

/// <summary>The least that takes a submission in: an endpoint of a minimal API that sends the same requests to storage — one query, one
/// transaction of the same rows, one insert for the hint — and does nothing else.</summary>
internal sealed class HandSide : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TableClient rows;
    private readonly TableClient hints;
    private readonly SubmissionRows templates;
    private readonly HttpClient client = new();

    private HandSide(TableClient rows, TableClient hints, SubmissionRows templates)
    {
        (this.rows, this.hints, this.templates) = (rows, hints, templates);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/reply", ReceiveAsync);
    }

    /// <summary>Starts with a copy of the app's table, so that both sides' storage has as much to look through.</summary>
    public static async Task<HandSide> StartAsync(FreshAzurite azurite, AppSide other, CancellationToken cancellation)
    {
        TableClient rows = await HandTable.CreateAsync(azurite.ConnectionString, "ByHand", cancellation);
        TableClient hints = await HandTable.CreateAsync(azurite.ConnectionString, "ByHandHints", cancellation);
        SubmissionRows templates = await SubmissionRows.CopyAsync(other.Table, rows, cancellation);
        HandSide side = new(rows, hints, templates);
        await side.app.StartAsync(cancellation);
        side.client.BaseAddress = new Uri(side.app.Urls.First());
        return side;
    }

    /// <summary>Posts as much as a reply to the app is.</summary>
    public async Task PostAsync(int number, CancellationToken cancellation)
    {
        object reply = new
        {
            @case = AppSide.Keys[number % AppSide.Keys.Count].ToString(),
            submissionId = $"post-{number}",
            givenName = "Jeanne",
            surname = $"O’Neill-毛 {number}",
            title = "President of the Republic",
        };
        using HttpResponseMessage answer = await client.PostAsJsonAsync(new Uri("reply", UriKind.Relative), reply, cancellation);
        if (answer.StatusCode != HttpStatusCode.Created)
        {
            throw new InvalidOperationException($"The hand-written endpoint answered {answer.StatusCode}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(request.Body);
        string key = body.RootElement.GetProperty("case").GetString()!;
        string id = body.RootElement.GetProperty("submissionId").GetString()!;

        List<TableEntity> found = [];
        await foreach (TableEntity row in rows.QueryAsync<TableEntity>(
            $"PartitionKey eq '{key}' and (RowKey eq 'state' or RowKey eq 'submission:{id}')"))
        {
            found.Add(row);
        }

        if (found is not [var state])
        {
            return Results.NotFound();
        }

        int seq = state.GetInt32("Seq")!.Value + 1;
        state["Seq"] = seq;
        await rows.SubmitTransactionAsync([new(TableTransactionActionType.UpdateReplace, state, state.ETag), .. templates.AddedBy(key, seq, id)]);
        await hints.AddEntityAsync(new TableEntity(key, id));
        return Results.Created((string?)null, new { receipt = $"{key}-{seq}" });
    }
}

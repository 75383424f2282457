using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Actions;

/// <summary>Staff close an item, with a note of what was done.</summary>
internal sealed class CloseAttentionTrigger(CaseActions actions)
{
    /// <summary>Answers with the case as it then stands.</summary>
    [Function(nameof(CloseAttentionTrigger))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/campaigns/{campaign}/cases/{code}/attention/closure")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string campaign,
        string code,
        CancellationToken cancellation) =>
        actions.RunAsync(new ActionCall(request, client, campaign, code, "attention-closure"), DeskJson.Http.CloseAttentionRequest, cancellation);
}

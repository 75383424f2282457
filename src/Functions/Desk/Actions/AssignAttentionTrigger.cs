using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Actions;

/// <summary>Staff give an item to one of them.</summary>
internal sealed class AssignAttentionTrigger(CaseActions actions)
{
    /// <summary>Answers with the case as it then stands.</summary>
    [Function(nameof(AssignAttentionTrigger))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/campaigns/{campaign}/cases/{code}/attention/assignment")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string campaign,
        string code,
        CancellationToken cancellation) =>
        actions.RunAsync(new ActionCall(request, client, campaign, code, "attention-assignment"), DeskJson.Http.AssignAttentionRequest, cancellation);
}

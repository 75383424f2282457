using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Actions;

/// <summary>Staff know that a letter arrived of which nobody knew whether it went.</summary>
internal sealed class ConfirmLetterTrigger(CaseActions actions)
{
    /// <summary>Answers with the case as it then stands.</summary>
    [Function(nameof(ConfirmLetterTrigger))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/campaigns/{campaign}/cases/{code}/letters/confirmation")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string campaign,
        string code,
        CancellationToken cancellation) =>
        actions.RunAsync(new ActionCall(request, client, campaign, code, "letter-confirmation"), DeskJson.Http.ConfirmLetterRequest, cancellation);
}

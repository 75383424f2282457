using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Actions;

/// <summary>Staff send a letter again: to those that it did not reach, or as a copy to all.</summary>
internal sealed class RepeatLetterTrigger(CaseActions actions)
{
    /// <summary>Answers with the case as it then stands.</summary>
    [Function(nameof(RepeatLetterTrigger))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/campaigns/{campaign}/cases/{code}/letters/repetition")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string campaign,
        string code,
        CancellationToken cancellation) =>
        actions.RunAsync(new ActionCall(request, client, campaign, code, "letter-repetition"), DeskJson.Http.RepeatLetterRequest, cancellation);
}

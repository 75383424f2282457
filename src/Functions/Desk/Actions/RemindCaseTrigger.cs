using Herald.Domain.Decisions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Actions;

/// <summary>Staff remind a state that has said nothing yet.</summary>
internal sealed class RemindCaseTrigger(CaseActions actions)
{
    /// <summary>Answers with the case as it then stands.</summary>
    [Function(nameof(RemindCaseTrigger))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/campaigns/{campaign}/cases/{code}/reminder")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string campaign,
        string code,
        CancellationToken cancellation) =>
        actions.RunAsync(new ActionCall(request, client, campaign, code, "reminder"), ReminderRuling.Of, cancellation);
}

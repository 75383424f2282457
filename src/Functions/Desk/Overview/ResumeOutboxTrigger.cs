using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Overview;

/// <summary>Staff end the outbox's pause, because what SendGrid refused is mended.</summary>
internal sealed class ResumeOutboxTrigger(OutboxPause pause)
{
    /// <summary>204 once the pause is over: each letter goes at its next try, within a quarter of an hour. 409 where there is none.</summary>
    [Function(nameof(ResumeOutboxTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/outbox/resumption")] HttpRequest request, CancellationToken cancellation) =>
        await pause.EndNowAsync(cancellation) ? TypedResults.NoContent() : Problem.Conflict("not-paused", "The outbox is not paused.");
}

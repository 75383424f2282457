using Herald.Functions.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Interest;

/// <summary>The endpoint of the expression of interest. Looking changes nothing.</summary>
internal sealed class ReplyTriggers(FormEndpoint endpoint, ReplyForm form)
{
    [Function(nameof(ShowReply))]
    public IResult ShowReply([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "reply")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return FormEndpoint.Show(form);
    }

    [Function(nameof(ReceiveReply))]
    public Task<IResult> ReceiveReply(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reply")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        endpoint.ReceiveAsync(form, request, client);
}

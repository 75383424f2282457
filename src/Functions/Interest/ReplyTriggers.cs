using Herald.Functions.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Interest;

/// <summary>The endpoints of the expression of interest. Looking changes nothing.</summary>
internal sealed class ReplyTriggers(FormEndpoint endpoint, ReplyForm form)
{
    [Function(nameof(ShowReply))]
    public Task<IResult> ShowReply([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "reply")] HttpRequest request) =>
        endpoint.ShowAsync(form, request, null);

    [Function(nameof(ReceiveReply))]
    public Task<IResult> ReceiveReply(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reply")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        endpoint.ReceiveAsync(form, request, client);

    [Function(nameof(ShowReplyStep))]
    public Task<IResult> ShowReplyStep(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "reply/{step}")] HttpRequest request, string step) =>
        endpoint.ShowAsync(form, request, step);

    [Function(nameof(ReceiveReplyStep))]
    public Task<IResult> ReceiveReplyStep(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reply/{step}")] HttpRequest request,
        string step,
        [DurableClient] DurableTaskClient client) =>
        endpoint.ReceiveStepAsync(form, request, step, client);
}

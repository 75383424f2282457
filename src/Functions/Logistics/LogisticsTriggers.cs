using Herald.Functions.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Logistics;

/// <summary>The endpoints of the questionnaire. Looking changes nothing.</summary>
internal sealed class LogisticsTriggers(FormEndpoint endpoint, QuestionnaireForm form)
{
    [Function(nameof(ShowLogistics))]
    public Task<IResult> ShowLogistics([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "logistics")] HttpRequest request) =>
        endpoint.ShowAsync(form, request, null);

    [Function(nameof(ReceiveLogistics))]
    public Task<IResult> ReceiveLogistics(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "logistics")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        endpoint.ReceiveAsync(form, request, client);

    [Function(nameof(ShowLogisticsStep))]
    public Task<IResult> ShowLogisticsStep(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "logistics/{step}")] HttpRequest request, string step) =>
        endpoint.ShowAsync(form, request, step);

    [Function(nameof(ReceiveLogisticsStep))]
    public Task<IResult> ReceiveLogisticsStep(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "logistics/{step}")] HttpRequest request,
        string step,
        [DurableClient] DurableTaskClient client) =>
        endpoint.ReceiveStepAsync(form, request, step, client);
}

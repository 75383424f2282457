using Herald.Functions.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Logistics;

/// <summary>The endpoint of the questionnaire. Looking changes nothing.</summary>
internal sealed class LogisticsTriggers(FormEndpoint endpoint, QuestionnaireForm form)
{
    [Function(nameof(ShowLogistics))]
    public IResult ShowLogistics([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "logistics")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return FormEndpoint.Show(form);
    }

    [Function(nameof(ReceiveLogistics))]
    public Task<IResult> ReceiveLogistics(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "logistics")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        endpoint.ReceiveAsync(form, request, client);
}

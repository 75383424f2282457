using Herald.Functions.Pages;
using Herald.Functions.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Forms;

/// <summary>What the public endpoints have in common.</summary>
internal sealed class FormEndpoint(Intake intake, FormResponses responses, TimeProvider clock)
{
    /// <summary>The page in front of a form: it asks for the code, and knows nothing before it has one.</summary>
    public static PageResult Show(IPublicForm form) => PageResult.Of<CodePage>(CodeView.Fresh(form.Kind, form.Title), StatusCodes.Status200OK);

    /// <summary>Takes a post in and answers it.</summary>
    public async Task<IResult> ReceiveAsync(IPublicForm form, HttpRequest request, DurableTaskClient client)
    {
        SentForm sent = await SentForm.ReadAsync(request, clock.GetUtcNow());
        return responses.Of(form, sent, await intake.ReceiveAsync(form, sent, client));
    }
}

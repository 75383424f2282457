using Herald.Functions.Pages;
using Herald.Functions.Problems;
using Herald.Functions.Reading;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Forms;

/// <summary>Says what became of a post: to people in a page, to programs in JSON.</summary>
internal sealed class FormResponses(Entropy entropy)
{
    public IResult Of(IPublicForm form, SentForm sent, IntakeResult result) => sent.FromPage ? Page(form, sent, result) : Json(form, sent, result);

    private PageResult Page(IPublicForm form, SentForm sent, IntakeResult result) => result switch
    {
        IntakeResult.Opened o => form.Page(
            new FormView(o.Campaign, o.Case, new FormState(form.Held(o.Case), []), sent.Code!, entropy.Id(), sent.ReceivedAt), StatusCodes.Status200OK),
        IntakeResult.Faulty f => form.Page(
            new FormView(f.Campaign, f.Case, new FormState(sent.Fields, f.Faults), sent.Code!, entropy.Id(), sent.ReceivedAt),
            StatusCodes.Status422UnprocessableEntity),
        IntakeResult.Refused r => PageResult.Of<NoticePage>(
            new NoticeView(form.Title, r.Refusal.Message, r.Campaign), StatusCodes.Status409Conflict),
        IntakeResult.Received r => form.Receipt(Receipt(r, sent), StatusOf(r)),
        _ => PageResult.Of<CodePage>(CodeView.NotAccepted(form.Kind, form.Title, sent), StatusCodes.Status422UnprocessableEntity),
    };

    private static IResult Json(IPublicForm form, SentForm sent, IntakeResult result) => result switch
    {
        IntakeResult.Faulty f => Problem.Invalid(f.Faults),
        IntakeResult.Refused r => Problem.Of(r.Refusal),
        IntakeResult.Received r => TypedResults.Json(form.ReceiptBody(Receipt(r, sent)), statusCode: StatusOf(r)),
        _ => Problem.UnknownCode(),
    };

    private static ReceiptView Receipt(IntakeResult.Received r, SentForm sent) =>
        new(r.Campaign, r.Case, r.Receipt, r.At, r.Stage, r.Again, sent.Fields);

    private static int StatusOf(IntakeResult.Received r) => r.Again ? StatusCodes.Status200OK : StatusCodes.Status201Created;
}

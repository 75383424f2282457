using Herald.Functions.Problems;
using Herald.Functions.Reading;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Forms;

/// <summary>Says to a program what became of its post.</summary>
internal static class FormResponses
{
    public static IResult Of(IPublicForm form, SentForm sent, IntakeResult result) => result switch
    {
        IntakeResult.Faulty f => Problem.Invalid(f.Faults),
        IntakeResult.Refused r => Problem.Of(r.Refusal),
        IntakeResult.Received r => TypedResults.Json(
            form.ReceiptBody(new ProgramReceipt(r.Campaign, r.Case, r.Receipt, r.At, r.Stage, sent.Fields)),
            statusCode: r.Again ? StatusCodes.Status200OK : StatusCodes.Status201Created),
        _ => Problem.UnknownCode(),
    };
}

using Herald.Domain.People;
using Herald.Functions.Pages;
using Herald.Functions.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;


namespace Herald.Functions.Forms;

/// <summary>What the public endpoints have in common: people come with a session, programs with a code in each request.</summary>
internal sealed class FormEndpoint(Intake intake, Seats seats, FormPages pages, FormPosts posts, TimeProvider clock)
{
    /// <summary>A page. Without a session it asks for the code, and knows nothing before it has one.</summary>
    public async Task<IResult> ShowAsync(IPublicForm form, HttpRequest request, string? step)
    {
        Seat? seat = step == "code" ? null : await seats.FindAsync(form, request, receipts: step == "receipt");
        return seat is null
            ? PageResult.Of<CodePage>(
                CodeView.Fresh(form.Kind, LanguageOf(request), Asked(request), step != "code" && seats.Knows(request) ? "code.over" : null),
                StatusCodes.Status200OK)
            : pages.Of(seat, step, request.Query[Say.Key]);
    }

    /// <summary>A post to the form itself: a code alone opens a session; a code with the answers is a program's.</summary>
    public async Task<IResult> ReceiveAsync(IPublicForm form, HttpRequest request, DurableTaskClient client)
    {
        SentForm sent = await SentForm.ReadAsync(request, clock.GetUtcNow());
        return sent.FromPage && (sent.IsBlank || sent.Fields.At(SentForm.StepField) is not null)
            ? await OpenAsync(form, request, sent)
            : FormResponses.Of(form, sent, await intake.ReceiveAsync(form, sent, client));
    }

    /// <summary>A post to a page of the form.</summary>
    public async Task<IResult> ReceiveStepAsync(IPublicForm form, HttpRequest request, string step, DurableTaskClient client)
    {
        SentForm sent = await SentForm.ReadAsync(request, clock.GetUtcNow());
        if (!sent.FromPage)
        {
            throw new BadHttpRequestException("Send JSON to the form itself, with the code.", StatusCodes.Status415UnsupportedMediaType);
        }

        Seat? seat = await seats.FindAsync(form, request, receipts: step is Seat.Review or "withdraw");
        if (seat is not null && (sent.Fields.First(SentForm.WhoseField) ?? seat.Case.Key.ToString()) == seat.Case.Key.ToString())
        {
            return await posts.OfAsync(seat, step, sent.Fields, client);
        }

        // The session has ended, or the browser has opened another party's form since: what was typed waits for the code.
        Fields carried = sent.Fields.At(SentForm.StepField) is null ? sent.Fields.Add(SentForm.StepField, step) : sent.Fields;
        string notice = seat is null ? "code.again" : "code.other-party";
        return PageResult.Of<CodePage>(
            CodeView.Again(form.Kind, seat?.Texts.Language ?? LanguageOf(request), seat?.Texts.Language, carried, notice),
            StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IResult> OpenAsync(IPublicForm form, HttpRequest request, SentForm sent)
    {
        Language? asked = Languages.FromCode(sent.Fields.First(SentForm.LanguageField));
        Language? chosen = asked ?? Languages.FromCode(sent.Fields.First(SentForm.ChosenField));
        if (asked is not null && string.IsNullOrWhiteSpace(sent.Code) && sent.IsBlank)
        {
            return new SeeOther($"/api/{form.Kind}?lang={asked.Value.Code()}");
        }

        if (await seats.OpenAsync(sent.Code, chosen, request.HttpContext.Response) is not { } ticket)
        {
            return PageResult.Of<CodePage>(
                CodeView.Again(form.Kind, chosen ?? LanguageOf(request), chosen, sent.Fields, null), StatusCodes.Status422UnprocessableEntity);
        }

        // What was typed before the session ended is shown again, for the same party only.
        return sent.Fields.First(SentForm.StepField) is { } id
            && sent.Fields.First(SentForm.WhoseField) == ticket.Key.ToString()
            && await seats.FindAsync(form, ticket, receipts: false) is { } seat
            && form.NotNow(seat.Campaign, seat.Case, seat.Now) is null
            && seat.Step(id) is { } step
                ? pages.Step(seat, step, new FormState(sent.Fields, [], seat.Texts), "kept")
                : new SeeOther($"/api/{form.Kind}");
    }

    private static Language? Asked(HttpRequest request) => Languages.FromCode(request.Query["lang"]);

    /// <summary>The language that was asked for, by name or by the browser; English where it is none of the six.</summary>
    private static Language LanguageOf(HttpRequest request) => Asked(request)
        ?? request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Languages.FromCode(l.Value.Value?.Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(l => l is not null)
        ?? Language.En;
}

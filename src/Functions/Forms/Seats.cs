using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Pages;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Forms;

/// <summary>Lets people in: by a code once, by their session from then on.</summary>
internal sealed class Seats(
    SessionCookie cookie, CaseCodes codes, CampaignStore campaigns, VisitStore visits, LetterLibrary letters, TimeProvider clock, ILogger<Seats> log)
{
    /// <summary>Who is asking; null where there is no session, or it has ended. One request.</summary>
    public async Task<Seat?> FindAsync(IPublicForm form, HttpRequest request, bool receipts) =>
        cookie.Read(request) is { } ticket ? await FindAsync(form, ticket, receipts) : null;

    /// <summary>Whether somebody came with a session, whatever became of it.</summary>
    public bool Knows(HttpRequest request) => cookie.Read(request) is not null;

    public async Task<Seat?> FindAsync(IPublicForm form, SessionTicket ticket, bool receipts)
    {
        if (await campaigns.FindAsync(ticket.Key.Campaign, CancellationToken.None) is not { } campaign
            || await visits.FindAsync(ticket, form.Kind, receipts, CancellationToken.None) is not { } visit)
        {
            return null;
        }

        Language language = visit.Session.Language;
        return new Seat(form, campaign, ticket, visit, PageTexts.In(language), new PageDates(letters, language, campaign), clock.GetUtcNow());
    }

    /// <summary>Opens a session with a code, and gives the browser its cookie. Null where the code is unknown, mistyped, revoked or missing:
    /// nobody learns which.</summary>
    /// <param name="typed">The code.</param>
    /// <param name="language">The language that was asked for; null for that of the party.</param>
    /// <param name="response">What bears the cookie.</param>
    public async Task<SessionTicket?> OpenAsync(string? typed, Language? language, HttpResponse response)
    {
        if (!codes.TryVerify(typed, out CaseKey? key, out int generation)
            || await campaigns.FindAsync(key.Campaign, CancellationToken.None) is null
            || await visits.OpenAsync(key, generation, language, CancellationToken.None) is not { } opened)
        {
            Log.CodeRefused(log);
            return null;
        }

        cookie.Write(response, opened.Ticket);
        return opened.Ticket;
    }
}

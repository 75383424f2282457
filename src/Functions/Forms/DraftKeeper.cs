using Herald.Domain.People;
using Herald.Functions.Reading;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Forms;

/// <summary>Keeps what was filled in and not sent yet.</summary>
internal sealed class DraftKeeper(VisitStore visits, Seats seats, Entropy entropy)
{
    private const int MostTries = 5;

    // Far more than a page asks for, and far less than a row of the table takes.
    private const int Longest = 20_000;

    /// <summary>Keeps one page, valid or not. Where somebody else has changed the page since <paramref name="revision"/> and said
    /// something else, nothing is kept: the seat as it is now comes back, with <c>Kept</c> false.</summary>
    /// <exception cref="BadHttpRequestException">It is too much (413).</exception>
    public async Task<(bool Kept, Seat Seat)> KeepAsync(Seat seat, FormStep step, Fields sent, int revision, Language? language)
    {
        IReadOnlyDictionary<string, IReadOnlyList<string>> values = step.Of(sent);
        if (values.Sum(v => v.Key.Length + v.Value.Sum(text => text.Length)) > Longest)
        {
            throw new BadHttpRequestException("That is more than the form takes.", StatusCodes.Status413PayloadTooLarge);
        }

        for (int attempt = 1; ; attempt++)
        {
            DraftStep? now = seat.Draft?.Steps.GetValueOrDefault(step.Id);
            if (now is not null && now.Revision > revision && now.By != seat.Ticket.Digest && !Same(now.Values, values))
            {
                return (false, seat);
            }

            DraftRow? changed = now is not null && Same(now.Values, values) ? null : Changed(seat, step, values);
            if (await visits.TrySaveAsync(seat.Case.Key, Used(seat, language), changed, CancellationToken.None) || attempt == MostTries)
            {
                return (true, await AgainAsync(seat));
            }

            seat = await AgainAsync(seat);
        }
    }

    /// <summary>Notes that the session was used, and the language that it speaks from now on.</summary>
    public Task UseAsync(Seat seat, Language? language) => visits.TrySaveAsync(seat.Case.Key, Used(seat, language), null, CancellationToken.None);

    /// <summary>Throws the draft away.</summary>
    public Task DiscardAsync(Seat seat) =>
        visits.TrySaveAsync(seat.Case.Key, Used(seat, null), seat.Visit.Draft with { Draft = null }, CancellationToken.None);

    private async Task<Seat> AgainAsync(Seat seat) => await seats.FindAsync(seat.Form, seat.Ticket, receipts: false)
        ?? throw new InvalidOperationException("The session ended in the middle of a post.");

    private static SessionRow Used(Seat seat, Language? language) =>
        seat.Visit.Session with { UsedAt = seat.Now, Language = language ?? seat.Visit.Session.Language };

    private DraftRow Changed(Seat seat, FormStep step, IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        Draft draft = seat.Draft ?? new Draft { SubmissionId = entropy.Id(), SavedAt = seat.Now };
        int revision = draft.Revision + 1;
        return seat.Visit.Draft with
        {
            Draft = draft with
            {
                Revision = revision,
                SavedAt = seat.Now,
                Steps = new Dictionary<string, DraftStep>(draft.Steps) { [step.Id] = new DraftStep(revision, seat.Ticket.Digest, values) },
            },
        };
    }

    private static bool Same(IReadOnlyDictionary<string, IReadOnlyList<string>> a, IReadOnlyDictionary<string, IReadOnlyList<string>> b) =>
        a.Count == b.Count && a.All(field => b.TryGetValue(field.Key, out IReadOnlyList<string>? other) && field.Value.SequenceEqual(other));
}

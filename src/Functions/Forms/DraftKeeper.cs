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

    /// <summary>Whether a page is not too much to be kept.</summary>
    public static bool Takes(FormStep step, Fields sent) => Length(step.Of(sent)) <= Longest;

    /// <summary>Whether the page says already what was sent.</summary>
    public static bool Says(Seat seat, FormStep step, Fields sent) => Same(seat.At(step), step.Of(sent));

    /// <summary>Keeps one page, valid or not. Where somebody else has changed the page since <paramref name="revision"/> and said
    /// something else, or the draft keeps changing, nothing is kept: the seat as it is now comes back, with <c>Kept</c> false.</summary>
    /// <exception cref="BadHttpRequestException">It is too much (413).</exception>
    public async Task<(bool Kept, Seat Seat)> KeepAsync(Seat seat, FormStep step, Fields sent, int revision, Language? language)
    {
        IReadOnlyDictionary<string, IReadOnlyList<string>> values = step.Of(sent);
        if (Length(values) > Longest)
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
            bool kept = await visits.TrySaveAsync(seat.Case.Key, Used(seat, language), changed, CancellationToken.None);
            seat = await AgainAsync(seat);
            if (kept || attempt == MostTries)
            {
                return (kept, seat);
            }
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

    private static int Length(IReadOnlyDictionary<string, IReadOnlyList<string>> values) =>
        values.Sum(v => v.Key.Length + v.Value.Sum(text => text.Length));

    private static bool Same(IReadOnlyDictionary<string, IReadOnlyList<string>> a, IReadOnlyDictionary<string, IReadOnlyList<string>> b) =>
        a.Count == b.Count && a.All(field => b.TryGetValue(field.Key, out IReadOnlyList<string>? other) && field.Value.SequenceEqual(other));
}

using System.Globalization;
using Herald.Domain;
using Herald.Domain.People;
using Herald.Functions.Pages;
using Herald.Functions.Reading;
using Herald.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Forms;

/// <summary>Takes what people send from the pages behind a code, and shows the way to the page that is next: what has to be mended is kept in the
/// draft too. Only what may not be kept is shown at once, as it was typed.</summary>
internal sealed class FormPosts(FormPages pages, DraftKeeper drafts, Sending sending)
{
    public async Task<IResult> OfAsync(Seat seat, string step, Fields sent, DurableTaskClient client)
    {
        if (seat.Form.NotNow(seat.Campaign, seat.Case, seat.Now) is { } refusal)
        {
            return FormPages.Refused(seat, refusal);
        }

        FormStep? page = seat.Step(step);
        if (!FormTokens.Holds(seat.Ticket, sent.First(SentForm.TokenField)))
        {
            return Stale(seat, step, page, sent);
        }

        Language? language = Languages.FromCode(sent.First(SentForm.LanguageField));
        if (page is not null)
        {
            return await KeepAsync(seat, page, sent, language);
        }

        if (language is not null)
        {
            await drafts.UseAsync(seat, language);
            return FormPages.To(seat, step == "overview" ? null : step);
        }

        switch (sent.First(SentForm.DoField))
        {
            case "send" when step == Seat.Review:
                return await sending.SendAsync(seat, sent, client);
            case "withdraw" when step == "withdraw":
                return await sending.WithdrawAsync(seat, sent, client);
            case "discard":
                await drafts.DiscardAsync(seat);
                return FormPages.To(seat, null);
            case "resume":
                return FormPages.To(seat, seat.Next);
            case "save":
                await drafts.UseAsync(seat, null);
                return FormPages.To(seat, "saved");
            default:
                return FormPages.To(seat, null);
        }
    }

    private async Task<IResult> KeepAsync(Seat seat, FormStep step, Fields sent, Language? language)
    {
        string? act = sent.First(SentForm.DoField);
        IReadOnlyList<Fault> faults =
            [.. seat.Form.Faults(seat.Campaign, FormPages.With(seat, step, sent)).Where(f => step.Has(f.Path))];

        // Programs that send every form they meet press no button.
        if (language is null && act is null)
        {
            return pages.Step(seat, step, new FormState(sent, faults, seat.Texts), faults.Count > 0 ? null : "stale");
        }

        if (faults.Count > 0 && !DraftKeeper.Takes(step, sent))
        {
            return pages.Step(seat, step, new FormState(sent, faults, seat.Texts), null);
        }

        bool mend = language is null && act is not ("save" or "more") && faults.Count > 0;
        if ((mend || language is not null) && DraftKeeper.Says(seat, step, sent))
        {
            await drafts.UseAsync(seat, language);
            return FormPages.To(seat, step.Id, mend ? Say.Faults : null);
        }

        int revision = int.TryParse(sent.First(SentForm.RevisionField), NumberStyles.None, CultureInfo.InvariantCulture, out int r) ? r : 0;
        (bool kept, Seat now) = await drafts.KeepAsync(seat, step, sent, revision, language);
        if (!kept)
        {
            return pages.Conflict(now, step, sent);
        }

        return (language, act) switch
        {
            _ when mend => FormPages.To(now, step.Id, Say.Faults),
            (not null, _) or (_, "more") => FormPages.To(now, step.Id),
            (_, "save") => FormPages.To(now, "saved"),
            _ => FormPages.To(now, now.Next),
        };
    }

    private IResult Stale(Seat seat, string step, FormStep? page, Fields sent) => (step, page) switch
    {
        (_, not null) => pages.Step(seat, page, new FormState(sent, [], seat.Texts), "stale"),
        (Seat.Review, _) => FormPages.To(seat, Seat.Review, Say.Stale),
        ("withdraw", _) => FormPages.To(seat, "withdraw", Say.Faults),
        _ => FormPages.To(seat, null),
    };
}

using System.Globalization;
using Herald.Domain;
using Herald.Domain.People;
using Herald.Functions.Pages;
using Herald.Functions.Reading;
using Herald.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Forms;

/// <summary>Takes what people send from the pages behind a code. What cannot be taken is shown again as it was typed.</summary>
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
        if (language is null && act is not ("save" or "more") && (act is null || faults.Count > 0))
        {
            return pages.Step(seat, step, new FormState(sent, faults, seat.Texts), faults.Count > 0 ? null : "stale");
        }

        int revision = int.TryParse(sent.First(SentForm.RevisionField), NumberStyles.None, CultureInfo.InvariantCulture, out int r) ? r : 0;
        (bool kept, Seat now) = await drafts.KeepAsync(seat, step, sent, revision, language);
        if (!kept)
        {
            return pages.Conflict(now, step, sent);
        }

        return FormPages.To(now, (language, act) switch
        {
            (not null, _) or (_, "more") => step.Id,
            (_, "save") => "saved",
            _ => now.Next,
        });
    }

    private IResult Stale(Seat seat, string step, FormStep? page, Fields sent) => page is not null
        ? pages.Step(seat, page, new FormState(sent, [], seat.Texts), "stale")
        : step switch
        {
            Seat.Review when seat.Next == Seat.Review && seat.Draft is not null => pages.Review(seat, notice: "stale"),
            "withdraw" when pages.Withdraw(seat, Sending.Unconfirmed) is { } asked => asked,
            _ => FormPages.To(seat, step == Seat.Review ? seat.Next : null),
        };
}

using System.Globalization;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Pages;
using Herald.Functions.Reading;
using Herald.Functions.Signals;
using Herald.Functions.Storage;
using Herald.Functions.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Forms;

/// <summary>Sends what the pages say: one transaction ends the draft and makes the submission, and one hint follows.</summary>
internal sealed class Sending(CaseStore cases, DraftKeeper drafts, Hints hints, TimeProvider clock, ILogger<Sending> log)
{
    private static readonly Refusal Changed = new("changed-meanwhile", "Something was received since the page was shown.");

    public async Task<IResult> SendAsync(Seat seat, Fields sent, DurableTaskClient client)
    {
        string? id = sent.First(SentForm.SubmissionField);
        if (seat.Draft is not { } draft || draft.SubmissionId != id)
        {
            // Sent before, perhaps by a second press of the button: the first receipt stands.
            return FormPages.To(seat, seat.Visit.Receipts.Any(r => r.Id == id) ? "receipt" : null);
        }

        if (seat.Next != Seat.Review)
        {
            return FormPages.To(seat, seat.Next);
        }

        // A program that sends every form it meets does not confirm.
        if (!sent.Has(SentForm.ConfirmField, "yes"))
        {
            return FormPages.To(seat, Seat.Review, Say.Faults);
        }

        if (sent.First(SentForm.RevisionField) != draft.Revision.ToString(CultureInfo.InvariantCulture) || !IsCurrent(seat, seat.Case, sent))
        {
            return FormPages.To(seat, Seat.Review, Say.Changed);
        }

        Fields stands = seat.Stands;
        if (seat.OnFile is { } file && seat.Visit.Receipts.Count > 0 && seat.Form.Read(stands).SaysAs(file.Fields))
        {
            // It says nothing new: what is on file stands, and so does its receipt.
            await drafts.DiscardAsync(seat);
            return FormPages.To(seat, "receipt", Say.Same);
        }

        Submission submission = new(draft.SubmissionId, seat.Form.Kind)
        {
            DraftRow = (seat.Visit.Draft with { Draft = null }).ToEntity(seat.Case.Key),
        };
        Ruling Decide(CaseFile now) => IsCurrent(seat, now.Case, sent)
            ? seat.Form.Rule(seat.Campaign, now.Case, stands, clock.GetUtcNow())
            : Changed;
        return await CommitAsync(seat, submission, Decide, FormPages.To(seat, Seat.Review, Say.Changed), client);
    }

    public async Task<IResult> WithdrawAsync(Seat seat, Fields sent, DurableTaskClient client)
    {
        string? id = sent.First(SentForm.SubmissionField);
        if (!Submission.IsId(id) || !FormPages.MayWithdraw(seat))
        {
            return FormPages.To(seat, seat.Visit.Receipts.Any(r => r.Id == id) ? "receipt" : null);
        }

        if (!sent.Has(SentForm.ConfirmField, "yes"))
        {
            return FormPages.To(seat, "withdraw", Say.Faults);
        }

        Submission submission = new(id!, seat.Form.Kind) { DraftRow = (seat.Visit.Draft with { Draft = null }).ToEntity(seat.Case.Key) };
        return await CommitAsync(
            seat,
            submission,
            file => IsCurrent(seat, file.Case, sent) ? seat.Form.Withdrawal(seat.Campaign, file.Case, clock.GetUtcNow())! : Changed,
            FormPages.To(seat, "withdraw"),
            client);
    }

    private async Task<IResult> CommitAsync(
        Seat seat, Submission submission, Func<CaseFile, Ruling> decide, SeeOther changed, DurableTaskClient client)
    {
        // Somebody who closes the browser in the middle must not leave the question open whether the answer was stored: no cancellation.
        Outcome outcome = await cases.DecideAsync(seat.Case.Key, Actor.State, decide, submission, CancellationToken.None);
        switch (outcome)
        {
            case Outcome.Committed done:
                Log.Received(log, seat.Case.Key.ToString(), seat.Form.Kind, done.Receipt);
                Measures.Reply(seat.Form.Kind, done.After.Case.Stage == Stage.LateReply ? "late" : "received");
                await hints.RaiseAsync(client, seat.Case.Key);
                return FormPages.To(seat, "receipt");
            case Outcome.Duplicate:
                Measures.Reply(seat.Form.Kind, "repeated");
                return FormPages.To(seat, "receipt");
            case Outcome.Refused { Refusal: var refusal } when refusal != Changed:
                Measures.Reply(seat.Form.Kind, "refused");
                return FormPages.Refused(seat, refusal);
            default:
                return changed;
        }
    }

    private static bool IsCurrent(Seat seat, Case c, Fields sent) =>
        sent.First(SentForm.VersionField) == seat.Form.Version(c).ToString(CultureInfo.InvariantCulture);
}

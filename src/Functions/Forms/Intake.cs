using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Reading;
using Herald.Functions.Security;
using Herald.Functions.Signals;
using Herald.Functions.Storage;
using Herald.Functions.Telemetry;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Forms;

/// <summary>Takes in what programs send for parties: one read, one transaction, one hint; and nothing at all before the code is checked.</summary>
internal sealed class Intake(
    CaseCodes codes, CampaignStore campaigns, CaseStore cases, Hints hints, Entropy entropy, TimeProvider clock, ILogger<Intake> log)
{
    private static readonly Refusal Revoked = new("unknown-code", "The code was reissued.");
    private static readonly Refusal ToMend = new("invalid-input", "Something is to be mended.");

    public async Task<IntakeResult> ReceiveAsync(IPublicForm form, SentForm sent, DurableTaskClient client)
    {
        IntakeResult result = await TakeAsync(form, sent, client);
        Measures.Reply(form.Kind, result.Outcome);
        return result;
    }

    private async Task<IntakeResult> TakeAsync(IPublicForm form, SentForm sent, DurableTaskClient client)
    {
        if (!codes.TryVerify(sent.Code, out CaseKey? key, out int generation)
            || await campaigns.FindAsync(key.Campaign, CancellationToken.None) is not { } campaign)
        {
            return Unknown();
        }

        Submission submission = new(Submission.IsId(sent.SubmissionId) ? sent.SubmissionId! : entropy.Id(), form.Kind);
        return await DecideAsync(new Sitting(form, sent, campaign, key, generation, submission), client);
    }

    private async Task<IntakeResult> DecideAsync(Sitting sitting, DurableTaskClient client)
    {
        // A client that hangs up in the middle must not leave the question open whether its reply was stored: no cancellation here.
        Outcome outcome = await cases.DecideAsync(sitting.Key, Actor.State, Decide, sitting.Submission, CancellationToken.None);
        switch (outcome)
        {
            case Outcome.Committed done:
                Log.Received(log, sitting.Key.ToString(), sitting.Form.Kind, done.Receipt);
                await hints.RaiseAsync(client, sitting.Key);
                return new IntakeResult.Received(sitting.Campaign, done.After.Case, done.Receipt, done.At, done.After.Case.Stage, Again: false);
            case Outcome.Duplicate again:
                return sitting.Repeated(again) ?? Unknown();
            case Outcome.Refused { Refusal: var refusal } when refusal == ToMend:
                return new IntakeResult.Faulty(sitting.Faults);
            case Outcome.Refused { Refusal: var refusal } when refusal != Revoked:
                return new IntakeResult.Refused(refusal);
            default:
                return Unknown();
        }

        Ruling Decide(CaseFile file) => sitting.Judge(file.Case, clock.GetUtcNow());
    }

    private IntakeResult.UnknownCode Unknown()
    {
        Log.CodeRefused(log);
        return new IntakeResult.UnknownCode();
    }

    /// <summary>One submission on its way: remembers what the last try saw, since the decision may be made more than once.</summary>
    private sealed class Sitting(IPublicForm form, SentForm sent, Campaign campaign, CaseKey key, int generation, Submission submission)
    {
        public IPublicForm Form => form;

        public Campaign Campaign => campaign;

        public CaseKey Key => key;

        public Submission Submission => submission;

        public IReadOnlyList<Fault> Faults { get; private set; } = [];

        public Ruling Judge(Case c, DateTimeOffset now)
        {
            if (c.Generation != generation)
            {
                return Revoked;
            }

            Judgement judgement = sent.SubmissionId is { } id && !Storage.Submission.IsId(id)
                ? Judgement.Faulty([new Fault(SentForm.SubmissionField, "Use 1 to 64 letters, digits and hyphens")])
                : form.Judge(campaign, c, sent, now);
            Faults = judgement.Faults;
            return judgement.Ruling ?? ToMend;
        }

        /// <summary>The first answer again; null when the code has been revoked since.</summary>
        public IntakeResult? Repeated(Outcome.Duplicate again)
        {
            if (again.Now.Case.Generation != generation)
            {
                return null;
            }

            return again.First.Kind == form.Kind
                ? new IntakeResult.Received(campaign, again.Now.Case, again.First.Receipt, again.First.At, again.First.StageAfter, Again: true)
                : new IntakeResult.Refused(new Refusal("submission-id-used", "This submission id was used for something else."));
        }
    }
}

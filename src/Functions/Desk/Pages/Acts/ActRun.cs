using Herald.Domain.Decisions;
using Herald.Functions.Desk.Actions;
using Herald.Functions.Desk.Invitations;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Signals;
using Herald.Functions.Storage;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Pages.Acts;

/// <summary>Does what a form of the desk asks for, on the case as the form showed it or not at all.</summary>
internal sealed class ActRun(CaseStore cases, BatchRelease release, Hints hints, TimeProvider clock)
{
    /// <param name="target">The case.</param>
    /// <param name="act">Which form.</param>
    /// <param name="request">What was filled in, without faults.</param>
    /// <param name="seq">The sequence number that the form showed.</param>
    /// <param name="submissionId">Makes the form one action, however often it is sent.</param>
    /// <param name="hash">Of the invitations that the form showed; null for other acts.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="client">Reaches the orchestration.</param>
    public async Task<Outcome> RunAsync(
        Target target, CaseAct act, ActionRequest request, int seq, string submissionId, string? hash, Actor by, DurableTaskClient client)
    {
        if (act is ReleaseAct)
        {
            return await release.ReleaseAsync(target.Campaign, new ConfirmedCase(target.Key.Code, seq, hash), by, client);
        }

        Refusal? Guard(CaseFile file) => file.Case.Seq == seq ? null : new Refusal(Preconditions.Stale, "Somebody was faster.");

        // An officer whose browser hangs up must not be left asking whether it was done: no cancellation here.
        Outcome outcome = request is LetterActionRequest onLetters
            ? await cases.DecideOnLettersAsync(
                target.Key, by, file => Guard(file) ?? onLetters.Rule(target.Campaign, file, clock.GetUtcNow()),
                new Submission(submissionId, act.Kind), CancellationToken.None)
            : await cases.DecideAsync(
                target.Key, by, file => Guard(file) ?? request.Rule(target.Campaign, file.Case, clock.GetUtcNow()),
                new Submission(submissionId, act.Kind));
        if (outcome is Outcome.Committed)
        {
            await hints.RaiseAsync(client, target.Key);
        }

        return outcome;
    }
}

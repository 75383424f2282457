using System.Text.Json.Serialization.Metadata;
using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Problems;
using Herald.Functions.Security;
using Herald.Functions.Signals;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Desk.Actions;

/// <summary>What every action of staff on one case has in common: the preconditions, the commit, the hint, the answer.</summary>
internal sealed class CaseActions(CampaignStore campaigns, CaseStore cases, Hints hints, TimeProvider clock)
{
    /// <summary>Reads and checks the body, decides by it, stores, hints and answers.</summary>
    /// <exception cref="InvalidInputException">The body has faults.</exception>
    public async Task<IResult> RunAsync<T>(ActionCall call, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : ActionRequest
    {
        if (await Target.FindAsync(campaigns, call.Campaign, call.Code, cancellation) is not { } target)
        {
            return Target.NoCase;
        }

        T body = await JsonBody.ReadAsync(call.Request, type, cancellation);
        IReadOnlyList<Fault> faults = body.Faults(target.Campaign);
        return faults.Count > 0
            ? throw new InvalidInputException(faults)
            : await RunAsync(
                call, target, Preconditions.Of(call.Request, body.SubmissionId), Rule(body, target.Campaign), body is LetterActionRequest);
    }

    /// <summary>Decides by a rule that needs no body, stores, hints and answers.</summary>
    public async Task<IResult> RunAsync(
        ActionCall call, Func<Campaign, Case, DateTimeOffset, Ruling> rule, CancellationToken cancellation) =>
        await Target.FindAsync(campaigns, call.Campaign, call.Code, cancellation) is { } target
            ? await RunAsync(call, target, Preconditions.Of(call.Request), (file, now) => rule(target.Campaign, file.Case, now))
            : Target.NoCase;

    private static Func<CaseFile, DateTimeOffset, Ruling> Rule(ActionRequest body, Campaign campaign) => body is LetterActionRequest onLetters
        ? (file, now) => onLetters.Rule(campaign, file, now)
        : (file, now) => body.Rule(campaign, file.Case, now);

    private async Task<IResult> RunAsync(
        ActionCall call, Target target, Preconditions preconditions, Func<CaseFile, DateTimeOffset, Ruling> rule, bool letters = false)
    {
        Actor by = call.Request.HttpContext.User.Actor();
        Submission? submission = preconditions.SubmissionId is { } id ? new Submission(id, call.Kind) : null;

        // An officer whose browser hangs up must not be left asking whether it was done: no cancellation here.
        Outcome outcome = letters
            ? await cases.DecideOnLettersAsync(target.Key, by, Decide, submission, CancellationToken.None)
            : await cases.DecideAsync(target.Key, by, Decide, submission, CancellationToken.None);
        Ruling Decide(CaseFile file) => preconditions.Check(file) ?? rule(file, clock.GetUtcNow());

        switch (outcome)
        {
            case Outcome.Committed done:
                await hints.RaiseAsync(call.Client, target.Key);
                return Answer(call, CaseSummary.Of(target.Campaign, done, clock.GetUtcNow()));
            case Outcome.Duplicate again when again.First.Kind == call.Kind:
                return Answer(call, CaseSummary.Of(target.Campaign, again, clock.GetUtcNow()));
            case Outcome.Duplicate:
                return Problem.Conflict("submission-id-used", "This submission id was used for something else.");
            case Outcome.Refused { Refusal: { Code: Preconditions.Stale } stale }:
                return Problem.Stale(stale.Message);
            case Outcome.Refused refused:
                return Problem.Of(refused.Refusal);
            default:
                return Target.NoCase;
        }
    }

    private static IResult Answer(ActionCall call, CaseSummary summary)
    {
        call.Request.HttpContext.Response.Headers.ETag = Preconditions.Tag(summary.Seq);
        return Results.Json(summary, DeskJson.Http.CaseSummary);
    }
}

using System.Globalization;
using Herald.Domain;
using Herald.Functions.Desk.Actions;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Invitations;
using Herald.Functions.Desk.Pages.Letters;
using Herald.Functions.Desk.Pages.Posting;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Desk.Pages.Story;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Pages;
using Herald.Functions.Problems;
using Herald.Functions.Reading;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Pages.Acts;

/// <summary>The forms by which officers act on one case.</summary>
internal sealed class ActPageTriggers(
    CampaignStore campaigns, CaseStore cases, DossierReader dossiers, InvitationDrafts drafts, ActRun run, DeskToken tokens, Entropy entropy)
{
    private const string Route = "desk/campaigns/{campaign}/cases/{code}/act/{act}";

    /// <summary>Answers with the form. Viewers are sent to the case: there is nothing for them here.</summary>
    [Function(nameof(ShowAct))]
    public async Task<IResult> ShowAct(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string campaign,
        string code,
        string act,
        CancellationToken cancellation)
    {
        if (await Target.FindAsync(campaigns, campaign, code, cancellation) is not { } target || CaseActs.Find(act) is not { } found)
        {
            return Problem.NotFound("There is no such form.");
        }

        if (!request.HttpContext.User.MayAct())
        {
            return new SeeOther(DeskPaths.Case(target.Key));
        }

        return await dossiers.ReadAsync(target, openly: true, client, cancellation) is { } dossier
            ? await PageAsync(request, target, dossier, found, new FormState(found.Prefilled(dossier).AddIfAny("id", request.Query["item"]).AddIfAny("letter", request.Query["letter"]), []), null, StatusCodes.Status200OK)
            : Target.NoCase;
    }

    /// <summary>Does it, and sends the browser to the case; or shows the form again with what is wrong and everything typed.</summary>
    [Function(nameof(SendAct))]
    public async Task<IResult> SendAct(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string campaign,
        string code,
        string act,
        CancellationToken cancellation)
    {
        if (await Target.FindAsync(campaigns, campaign, code, cancellation) is not { } target || CaseActs.Find(act) is not { } found)
        {
            return Problem.NotFound("There is no such form.");
        }

        DeskPost post = await DeskPost.ReadAsync(request, tokens, cancellation);
        ActionRequest asked = found.Read(post.Fields);
        Fault[] faults = [.. asked.Faults(target.Campaign).Select(fault => found.AtField(fault, post.Fields))];
        string? id = post.Fields.First(DeskPost.SubmissionField);
        bool whole = int.TryParse(post.Fields.First(DeskPost.SeqField), NumberStyles.None, CultureInfo.InvariantCulture, out int seq)
            && Submission.IsId(id);
        if (!post.Trusted || !whole || faults.Length > 0)
        {
            DeskNotice? notice = post.Trusted && whole ? null : new("Nothing was done.", [DeskPost.StaleToken], Caution: true);
            return await AgainAsync(request, client, target, found, post.Fields, faults, _ => notice, StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        return await run.RunAsync(target, found, asked, seq, id!, post.Fields.First("hash"), request.HttpContext.User.Actor(), client) switch
        {
            Outcome.Committed done => new SeeOther($"{DeskPaths.Case(target.Key)}?done={done.After.Case.Seq - done.Decision.Facts.Count + 1}-{done.After.Case.Seq}"),
            Outcome.Duplicate => new SeeOther($"{DeskPaths.Case(target.Key)}?done=before"),
            Outcome.Refused { Refusal.Code: Preconditions.Stale or BatchRelease.Changed } => await AgainAsync(
                request, client, target, found, post.Fields, [], dossier => Since(dossier, target, seq), StatusCodes.Status409Conflict, cancellation),
            Outcome.Refused refused => await AgainAsync(
                request, client, target, found, post.Fields, [], _ => new DeskNotice("That cannot be done.", [refused.Refusal.Message], Caution: true),
                StatusCodes.Status409Conflict, cancellation),
            _ => Target.NoCase,
        };
    }

    /// <summary>What somebody else did meanwhile; the form stands below with everything typed, and holds for the case as it is now.</summary>
    private static DeskNotice Since(CaseDossierView dossier, Target target, int seq) => new(
        "The case has changed since you opened this form. Nothing was done; look at what happened and send it again if it still holds.",
        [.. dossier.Facts.Where(fact => fact.Seq > seq).Select(fact => FactWords.Line(fact, target.Campaign)).DefaultIfEmpty("The letter reads otherwise than you were shown it.")],
        Caution: true);

    private async Task<IResult> AgainAsync(
        HttpRequest request, DurableTaskClient client, Target target, CaseAct act, Fields typed, IReadOnlyList<Fault> faults,
        Func<CaseDossierView, DeskNotice?> notice, int status, CancellationToken cancellation) =>
        await dossiers.ReadAsync(target, openly: true, client, cancellation) is { } dossier
            ? await PageAsync(request, target, dossier, act, new FormState(typed, faults), notice(dossier), status)
            : Target.NoCase;

    private async Task<CaseDraft?> DraftAsync(Target target, CaseAct act)
    {
        try
        {
            return act is ReleaseAct && await cases.ReadAsync(target.Key, CancellationToken.None) is { } file
                ? drafts.Of(target.Campaign, file.Case)
                : null;
        }
        catch (InvalidOperationException)
        {
            // A letter that cannot be written does not hold up the page, and is not released by it.
            return null;
        }
    }

    private async Task<IResult> PageAsync(
        HttpRequest request, Target target, CaseDossierView dossier, CaseAct act, FormState state, DeskNotice? notice, int status)
    {
        CaseDraft? draft = await DraftAsync(target, act);
        if (draft is { Invitations.Count: > 0 })
        {
            LetterFrames.Allow(request);
        }

        return PageResult.Of<ActPage>(
            new ActView
            {
                Frame = DeskFrame.Of(request, act.Title, target.Campaign, DeskSection.Cases)
                    .Under(new DeskCrumb("Cases", DeskPaths.Cases(dossier.Campaign)), new DeskCrumb(dossier.Party.Name, DeskPaths.Case(target.Key)))
                    .WithFaults(status != StatusCodes.Status200OK),
                Campaign = target.Campaign,
                Dossier = dossier,
                Act = act,
                State = state,
                Token = tokens.Issue(request.HttpContext.User),
                SubmissionId = entropy.Id(),
                Draft = draft,
                Notice = notice,
            },
            status);
    }
}

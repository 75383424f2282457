using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Desk.Bulk;
using Herald.Functions.Desk.Pages.Letters;
using Herald.Functions.Desk.Pages.Posting;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Pages;
using Herald.Functions.Problems;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Pages.Bulk;

/// <summary>Doing something with several cases: a preview that changes nothing, a confirmation, a result that can be opened again.</summary>
internal sealed class BulkPageTriggers(
    CampaignStore campaigns, BulkChoice choice, BulkPlanner planner, BulkRun run, BulkStore store, DeskToken tokens, Entropy entropy)
{
    /// <summary>Answers with the preview.</summary>
    [Function(nameof(PreviewBulk))]
    public async Task<IResult> PreviewBulk(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/campaigns/{campaign}/cases/bulk")] HttpRequest request,
        string campaign,
        CancellationToken cancellation)
    {
        if (await FindAsync(campaign, cancellation) is not { } known)
        {
            return Target.NoCampaign;
        }

        string act = request.Query["act"].ToString();
        string? lastDay = Text.OrNull(request.Query["lastDay"]);
        IReadOnlyList<string> codes = await choice.ReadAsync(request.Query, known, cancellation);
        return await PageAsync(request, known, act, lastDay, codes, null, StatusCodes.Status200OK, cancellation);
    }

    /// <summary>Does what was confirmed, once, and sends the browser to the result.</summary>
    [Function(nameof(ConfirmBulk))]
    public async Task<IResult> ConfirmBulk(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/campaigns/{campaign}/cases/bulk")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string campaign,
        CancellationToken cancellation)
    {
        if (await FindAsync(campaign, cancellation) is not { } known)
        {
            return Target.NoCampaign;
        }

        DeskPost post = await DeskPost.ReadAsync(request, tokens, cancellation);
        string name = post.Fields.First("act") ?? "";
        string? lastDay = Text.OrNull(post.Fields.First("lastDay"));
        FrozenCase[] frozen = [.. (post.Fields.At("frozen") ?? []).Select(FrozenCase.Parse).OfType<FrozenCase>()];
        string? batch = post.Fields.First(DeskPost.SubmissionField);
        if (!post.Trusted || frozen.Length == 0 || !Submission.IsId(batch) || BulkAct.Find(name, LocalText.Day(lastDay)) is not { } act)
        {
            DeskNotice notice = new("Nothing was done.", [post.Trusted ? "The form was incomplete." : DeskPost.StaleToken], Caution: true);
            return await PageAsync(
                request, known, name, lastDay, [.. frozen.Select(f => f.Code)], notice, StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        if (await store.TryBeginAsync(known.Id, batch!, act.Title, cancellation)
            || await store.IsBrokenOffAsync(known.Id, batch!, cancellation))
        {
            await store.FinishAsync(known.Id, batch!, await run.RunAsync(known, act, batch!, frozen, request.HttpContext.User.Actor(), client));
        }

        return new SeeOther(DeskPaths.BulkResult(known.Id, batch!));
    }

    /// <summary>Answers with what a bulk act did.</summary>
    [Function(nameof(BulkResult))]
    public async Task<IResult> BulkResult(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/campaigns/{campaign}/cases/bulk/{batch}")] HttpRequest request,
        string campaign,
        string batch,
        CancellationToken cancellation) =>
        await FindAsync(campaign, cancellation) is { } known && Submission.IsId(batch)
            && await store.FindAsync(known.Id, batch, cancellation) is { } found
            ? PageResult.Of<BulkResultPage>(
                new BulkResultView(Frame(request, known, found.Title), known, found), StatusCodes.Status200OK)
            : Problem.NotFound("Nothing was done under this address.");

    private static DeskFrame Frame(HttpRequest request, Campaign campaign, string title) => DeskFrame.Of(request, title, campaign, DeskSection.Cases)
        .Under(new DeskCrumb("Cases", DeskPaths.Cases(campaign.Id)));

    private async Task<IResult> PageAsync(
        HttpRequest request, Campaign campaign, string act, string? lastDay, IReadOnlyList<string> codes, DeskNotice? notice, int status,
        CancellationToken cancellation)
    {
        BulkAct? found = BulkAct.Find(act, LocalText.Day(lastDay));
        string title = found?.Title ?? (act == ExtendMany.Id ? "Extend the deadline" : "Several cases");
        IReadOnlyList<BulkLine> lines = found is null ? [] : await planner.PlanAsync(campaign, found, codes, cancellation);
        if (lines.Any(line => line.Drafts.Count > 0))
        {
            LetterFrames.Allow(request);
        }

        return PageResult.Of<BulkPage>(
            new BulkView
            {
                Frame = Frame(request, campaign, title),
                Campaign = campaign,
                Act = act,
                Found = found,
                Codes = codes,
                LastDay = lastDay,
                LastDayFault = lastDay is not null && LocalText.Day(lastDay) is null ? "Enter a day such as 2025-02-28" : null,
                Lines = lines,
                Batch = entropy.Id(),
                Token = tokens.Issue(request.HttpContext.User),
                Notice = notice,
            },
            status);
    }

    private async Task<Campaign?> FindAsync(string campaign, CancellationToken cancellation) =>
        CaseKey.IsCampaignId(campaign) ? await campaigns.FindAsync(campaign, cancellation) : null;
}

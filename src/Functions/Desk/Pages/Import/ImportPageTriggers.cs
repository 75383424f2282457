using Herald.Domain;
using Herald.Functions.Campaigns;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Desk.Import;
using Herald.Functions.Desk.Pages.Posting;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Pages;
using Herald.Functions.Problems;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Pages.Import;

/// <summary>The import of a campaign: two files, a dry run, a confirmation.</summary>
internal sealed class ImportPageTriggers(CampaignStore campaigns, CampaignImport import, ImportDrafts drafts, CampaignWording wording, DeskToken tokens)
{
    private const string Title = "Import a campaign";

    /// <summary>Answers with the page that takes the files; viewers are sent to the campaigns.</summary>
    [Function(nameof(ShowImport))]
    public IResult ShowImport([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/import")] HttpRequest request) =>
        request.HttpContext.User.MayAct() ? Form(request, null, [], StatusCodes.Status200OK) : new SeeOther(DeskPaths.Desk);

    /// <summary>Checks the files: every fault, or on to the dry run.</summary>
    [Function(nameof(CheckImport))]
    public async Task<IResult> CheckImport(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/import")] HttpRequest request, CancellationToken cancellation)
    {
        if (await CampaignUpload.ReadAsync(request, cancellation) is not { } upload)
        {
            return Refused(request, "Choose both files; together they may have 8 MiB.");
        }

        if (!tokens.Holds(request.Form[DeskToken.Field], request.HttpContext.User))
        {
            return Refused(request, DeskPost.StaleToken);
        }

        using MemoryStream directory = new();
        await upload.Directory.CopyToAsync(directory, cancellation);
        ImportDraft draft = new(upload.Campaign, directory.ToArray());
        try
        {
            CampaignFiles.Read(draft.Campaign, new MemoryStream(draft.Directory), wording);
        }
        catch (InvalidInputException e)
        {
            return Form(request, null, e.Faults, StatusCodes.Status422UnprocessableEntity);
        }

        return await drafts.KeepAsync(draft, cancellation) is { } id
            ? new SeeOther($"{DeskPaths.Import}/{id}")
            : Refused(request, "The files are right, and too large for this page: import them over the API.");
    }

    /// <summary>Answers with what the import would create.</summary>
    [Function(nameof(ShowDryRun))]
    public async Task<IResult> ShowDryRun(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/import/{draft}")] HttpRequest request,
        string draft,
        CancellationToken cancellation)
    {
        if (!request.HttpContext.User.MayAct())
        {
            return new SeeOther(DeskPaths.Desk);
        }

        return await drafts.FindAsync(draft, cancellation) is { } found
            ? await DryRunAsync(request, draft, Read(found), null, StatusCodes.Status200OK, cancellation)
            : Gone;
    }

    /// <summary>Imports, and sends the browser to the campaign.</summary>
    [Function(nameof(ConfirmImport))]
    public async Task<IResult> ConfirmImport(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/import/{draft}")] HttpRequest request,
        string draft,
        CancellationToken cancellation)
    {
        DeskPost post = await DeskPost.ReadAsync(request, tokens, cancellation);
        if (await drafts.FindAsync(draft, cancellation) is not { } found)
        {
            return Gone;
        }

        CampaignFiles files = Read(found);
        if (!post.Trusted)
        {
            return await DryRunAsync(
                request, draft, files, new DeskNotice("Nothing was imported.", [DeskPost.StaleToken], Caution: true),
                StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        if (!await import.ImportAsync(files.Campaign, found.Campaign, files.Parties, request.HttpContext.User.Actor(), CancellationToken.None))
        {
            return await DryRunAsync(request, draft, files, null, StatusCodes.Status409Conflict, cancellation);
        }

        await drafts.ForgetAsync(draft, CancellationToken.None);
        return new SeeOther($"{DeskPaths.Campaign(files.Campaign.Id)}?done=imported");
    }

    private static IResult Gone => Problem.NotFound("These files are not kept any more: they were imported, or are older than a day.");

    private CampaignFiles Read(ImportDraft draft) => CampaignFiles.Read(draft.Campaign, new MemoryStream(draft.Directory), wording);

    private async Task<IResult> DryRunAsync(
        HttpRequest request, string draft, CampaignFiles files, DeskNotice? notice, int status, CancellationToken cancellation) =>
        PageResult.Of<DryRunPage>(
            new DryRunView
            {
                Frame = DeskFrame.Of(request, $"Import {files.Campaign.Reference}", null, DeskSection.Import).WithFaults(status >= 400),
                Files = files,
                Draft = draft,
                Token = tokens.Issue(request.HttpContext.User),
                Exists = await campaigns.ReadAsync(files.Campaign.Id, cancellation) is not null,
                Notice = notice,
            },
            status);

    private PageResult Refused(HttpRequest request, string why) =>
        Form(request, new DeskNotice("Nothing was imported.", [why], Caution: true), [], StatusCodes.Status422UnprocessableEntity);

    private PageResult Form(HttpRequest request, DeskNotice? notice, IReadOnlyList<Fault> faults, int status) => PageResult.Of<ImportPage>(
        new ImportView
        {
            Frame = DeskFrame.Of(request, Title, null, DeskSection.Import).WithFaults(status >= 400),
            Token = tokens.Issue(request.HttpContext.User),
            Notice = notice,
            Faults = faults,
        },
        status);
}

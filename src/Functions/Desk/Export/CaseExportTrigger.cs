using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Desk.List;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Problems;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Export;

/// <summary>The cases that a filter shows, as a file.</summary>
internal sealed class CaseExportTrigger(CampaignStore campaigns, Roster roster, TimeProvider clock)
{
    /// <summary>Answers with the file: every case that fits, in the order asked for.</summary>
    [Function(nameof(CaseExportTrigger))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/campaigns/{campaign}/cases/export/{format}")] HttpRequest request,
        string campaign,
        string format,
        CancellationToken cancellation)
    {
        if (!CaseKey.IsCampaignId(campaign) || await campaigns.FindAsync(campaign, cancellation) is not { } known)
        {
            return Target.NoCampaign;
        }

        CaseQueryReader reader = new(request.Query);
        CaseQuery asked = reader.Read();
        return reader.Faults.Count > 0
            ? Problem.BadParameters(reader.Faults)
            : File(known, format, CaseSelection.Select(await roster.ListAsync(campaign, cancellation), asked));
    }

    private IResult File(Campaign campaign, string format, IReadOnlyList<RosterRow> rows)
    {
        IEnumerable<IReadOnlyList<object?>> lines = rows.Select(row => CaseSheet.Line(campaign, CaseItem.Of(campaign, row)));
        string name = CaseSheet.FileName(campaign, clock.GetUtcNow(), format);
        return format switch
        {
            "csv" => Results.File(CsvSheet.Write(CaseSheet.Columns, lines), CsvSheet.ContentType, name),
            "xlsx" => Results.File(XlsxSheet.Write("Cases", CaseSheet.Columns, lines), XlsxSheet.ContentType, name),
            _ => Problem.NotFound("There are csv and xlsx."),
        };
    }
}

using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Desk.List;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Desk.Bulk;

/// <summary>Which cases a bulk act was asked for: the ticked ones, or all that the filter in the same URL shows.</summary>
internal sealed class BulkChoice(Roster roster)
{
    private static readonly string[] Own = ["act", "of", "c", "lastDay"];

    public async Task<IReadOnlyList<string>> ReadAsync(IQueryCollection query, Campaign campaign, CancellationToken cancellation)
    {
        string[] ticked = [.. query["c"].OfType<string>().Where(CaseKey.IsCode).Distinct()];
        if (query["of"] != "fitting")
        {
            return ticked;
        }

        CaseQueryReader reader = new(new QueryCollection(query.Where(p => !Own.Contains(p.Key)).ToDictionary()));
        CaseQuery asked = reader.Read();
        return reader.Faults.Count > 0
            ? []
            : [.. CaseSelection.Select(await roster.ListAsync(campaign.Id, cancellation), asked).Select(row => row.Code)];
    }
}

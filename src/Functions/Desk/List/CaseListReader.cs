using Herald.Domain.Campaigns;
using Herald.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Herald.Functions.Desk.List;

/// <summary>Makes a page of the list of cases: one query of the roster, filtered and sorted here.</summary>
internal sealed class CaseListReader(Roster roster)
{
    /// <param name="request">The request, whose filters the links to other pages keep.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<CasePage> ReadAsync(HttpRequest request, Campaign campaign, CaseQuery query, CancellationToken cancellation)
    {
        IReadOnlyList<RosterRow> fitting = CaseSelection.Select(await roster.ListAsync(campaign.Id, cancellation), query);
        return CasePage.Of(campaign, fitting, query, page => Link(request, page));
    }

    private static string Link(HttpRequest request, int page) =>
        request.PathBase + request.Path + new QueryBuilder(
            request.Query.Where(p => p.Key != "page").Append(new("page", new StringValues($"{page}"))));
}

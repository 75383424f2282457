using Herald.Functions.Desk.List;
using Herald.Functions.Desk.Pages.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Herald.Functions.Desk.Pages.Cases;

/// <summary>The links of the table of cases: each keeps the filters that are in the URL.</summary>
internal sealed class CasesLinks(string campaign, IQueryCollection query)
{
    /// <summary>The filters in force, as fields of a form: without order and page.</summary>
    public IEnumerable<(string Name, string Value)> Filters =>
        from parameter in query
        where parameter.Key is not ("page" or "size" or "sort")
        from value in parameter.Value
        where !string.IsNullOrEmpty(value)
        select (parameter.Key, value);

    public bool Filtered => Filters.Any();

    public string Clear => DeskPaths.Cases(campaign);

    /// <summary>Sorted by this column; turned round where it is sorted by it already.</summary>
    public string Sort(CaseQuery asked, CaseOrder order)
    {
        string name = order.ToString().ToLowerInvariant();
        return DeskPaths.Cases(campaign) + With("sort", asked.Order == order && !asked.Descending ? $"-{name}" : name);
    }

    public string Page(int page) => DeskPaths.Cases(campaign) + With("page", $"{page}");

    public string Export(string format) => DeskPaths.Export(campaign, format) + Build(query.Where(p => p.Key is not ("page" or "size")));

    private string With(string name, string value) =>
        Build(query.Where(p => p.Key != name && p.Key != "page").Append(new(name, new StringValues(value))));

    private static string Build(IEnumerable<KeyValuePair<string, StringValues>> parameters) =>
        new QueryBuilder(parameters.Where(p => p.Value.Any(v => !string.IsNullOrEmpty(v)))).ToString();
}

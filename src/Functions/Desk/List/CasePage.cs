using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.List;

/// <summary>A page of the list of cases.</summary>
/// <param name="Total">How many cases fit, on all pages.</param>
/// <param name="From">The number of the first one here; 0 where there is none.</param>
/// <param name="To">The number of the last one here.</param>
/// <param name="Next">The path of the next page, with the same filters; null on the last.</param>
/// <param name="Prev">The path of the page before; null on the first.</param>
internal sealed record CasePage(
    int Total, int From, int To, int Page, int Pages, int Size, IReadOnlyList<CaseItem> Items, string? Next, string? Prev)
{
    /// <param name="link">The path of the page with a given number.</param>
    public static CasePage Of(Campaign campaign, IReadOnlyList<RosterRow> fitting, CaseQuery query, Func<int, string> link)
    {
        int pages = Math.Max(1, (fitting.Count + query.Size - 1) / query.Size);
        int skipped = (int)Math.Min((long)(query.Page - 1) * query.Size, fitting.Count);
        CaseItem[] items = [.. fitting.Skip(skipped).Take(query.Size).Select(row => CaseItem.Of(campaign, row))];
        return new CasePage(
            fitting.Count,
            items.Length == 0 ? 0 : skipped + 1,
            items.Length == 0 ? 0 : skipped + items.Length,
            query.Page,
            pages,
            query.Size,
            items,
            query.Page < pages ? link(query.Page + 1) : null,
            query.Page > 1 ? link(Math.Min(query.Page - 1, pages)) : null);
    }
}

/// <summary>A case in the list.</summary>
/// <param name="LastDay">Its last day to reply.</param>
/// <param name="Extended">Whether that is later than the campaign's.</param>
/// <param name="Ready">How many invitations could be released now.</param>
/// <param name="Invitations">How many invitations are in force.</param>
/// <param name="Attention">The kinds of the items that staff must look at, one for each item, the oldest first.</param>
/// <param name="AttentionSince">Since when the oldest of them has waited.</param>
internal sealed record CaseItem(
    string Code, string Name, string Region, Language Language, Stage Stage, bool Replied, DateTimeOffset? ReceivedAt,
    DateOnly LastDay, bool Extended, int Ready, int Invitations, IReadOnlyList<AttentionKind> Attention, DateTimeOffset? AttentionSince,
    int Seq, DateTimeOffset UpdatedAt)
{
    public static CaseItem Of(Campaign campaign, RosterRow row) => new(
        row.Code, row.Name, row.Region, row.Language, row.Stage, row.Replied, row.ReceivedAt,
        row.ExtendedTo ?? campaign.Replies.LastDay, row.ExtendedTo is not null, row.Ready, row.Invitations,
        row.Attention, row.AttentionSince, row.Seq, row.UpdatedAt);
}

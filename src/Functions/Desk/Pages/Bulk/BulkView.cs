using Herald.Domain.Campaigns;
using Herald.Functions.Desk.Bulk;
using Herald.Functions.Desk.Pages.Posting;
using Herald.Functions.Desk.Pages.Shared;

namespace Herald.Functions.Desk.Pages.Bulk;

/// <summary>What the preview of a bulk act shows.</summary>
public sealed class BulkView
{
    internal DeskFrame Frame { get; init; } = null!;

    internal Campaign Campaign { get; init; } = null!;

    /// <summary>The name of the act.</summary>
    internal string Act { get; init; } = "";

    /// <summary>The act; null where it cannot be previewed yet.</summary>
    internal BulkAct? Found { get; init; }

    /// <summary>The codes chosen.</summary>
    internal IReadOnlyList<string> Codes { get; init; } = [];

    internal IReadOnlyList<BulkLine> Lines { get; init; } = [];

    /// <summary>The last day as typed.</summary>
    internal string? LastDay { get; init; }

    internal string Batch { get; init; } = "";

    internal string Token { get; init; } = "";

    /// <summary>Why the page is shown again.</summary>
    internal DeskNotice? Notice { get; init; }

    /// <summary>What is wrong with the last day; null where nothing is.</summary>
    internal string? LastDayFault { get; init; }

    internal IReadOnlyList<BulkLine> Included => [.. Lines.Where(line => line.Words is not null)];

    internal IReadOnlyList<BulkLine> LeftOut => [.. Lines.Where(line => line.LeftOut is not null)];
}

/// <summary>What the result of a bulk act shows.</summary>
public sealed class BulkResultView
{
    internal BulkResultView(DeskFrame frame, Campaign campaign, BulkBatch batch) => (Frame, Campaign, Batch) = (frame, campaign, batch);

    internal DeskFrame Frame { get; }

    internal Campaign Campaign { get; }

    internal BulkBatch Batch { get; }

    internal IReadOnlyList<BulkDone> Done => [.. (Batch.Cases ?? []).Where(c => c.Done)];

    internal IReadOnlyList<BulkDone> NotDone => [.. (Batch.Cases ?? []).Where(c => !c.Done)];
}

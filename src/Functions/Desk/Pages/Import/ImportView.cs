using Herald.Domain;
using Herald.Functions.Campaigns;
using Herald.Functions.Desk.Pages.Posting;
using Herald.Functions.Desk.Pages.Shared;

namespace Herald.Functions.Desk.Pages.Import;

/// <summary>What the page that takes the two files shows.</summary>
public sealed class ImportView
{
    internal DeskFrame Frame { get; init; } = null!;

    internal string Token { get; init; } = "";

    internal DeskNotice? Notice { get; init; }

    /// <summary>What is wrong with the files.</summary>
    internal IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>"directory: line 3" as the name of the file and the place in it.</summary>
    internal static (string File, string Place) Place(Fault fault) => fault.Path.Split(": ", 2) is [var file, var place]
        ? (file == "campaign" ? "Campaign (JSON)" : "Directory (CSV)", place)
        : ("", fault.Path);
}

/// <summary>What the dry run shows: what an import would create.</summary>
public sealed class DryRunView
{
    internal DeskFrame Frame { get; init; } = null!;

    internal CampaignFiles Files { get; init; } = null!;

    internal string Draft { get; init; } = "";

    internal string Token { get; init; } = "";

    /// <summary>Whether a campaign of that id is there already: then nothing can be imported.</summary>
    internal bool Exists { get; init; }

    internal DeskNotice? Notice { get; init; }
}

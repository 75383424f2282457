using System.Security.Claims;
using Herald.Domain.Campaigns;
using Herald.Functions.Security;
using Microsoft.AspNetCore.Http;

namespace Herald.Functions.Desk.Pages.Shared;

/// <summary>What stands round every page of the desk: where one is, and who is signed in.</summary>
public sealed record DeskFrame
{
    private DeskFrame(string title, ClaimsPrincipal staff, Campaign? campaign, DeskSection section)
    {
        Title = title;
        Name = staff.Identity?.Name ?? "";
        MayAct = staff.MayAct();
        Campaign = campaign;
        Section = section;
    }

    /// <summary>The page's own name: its h1 and, with the campaign, its title.</summary>
    public string Title { get; }

    internal string Name { get; }

    internal string Role => MayAct ? StaffRoles.Officer : StaffRoles.Viewer;

    /// <summary>Whether there are buttons: viewers look, officers act.</summary>
    internal bool MayAct { get; }

    internal Campaign? Campaign { get; }

    internal DeskSection Section { get; }

    /// <summary>The pages above this one, the nearest last; its own section comes by itself.</summary>
    internal IReadOnlyList<DeskCrumb> Above { get; private init; } = [];

    /// <summary>Whether the page shows what is wrong with something that was sent.</summary>
    internal bool Faulty { get; private init; }

    internal static DeskFrame Of(HttpRequest request, string title, Campaign? campaign, DeskSection section) =>
        new(title, request.HttpContext.User, campaign, section);

    internal DeskFrame Under(params IReadOnlyList<DeskCrumb> above) => this with { Above = above };

    internal DeskFrame WithFaults(bool faulty = true) => this with { Faulty = faulty };
}

/// <summary>A page above another.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Path">Where it is.</param>
public sealed record DeskCrumb(string Text, string Path);

/// <summary>The parts of the desk that the navigation names.</summary>
public enum DeskSection
{
    /// <summary>All campaigns.</summary>
    Campaigns,

    /// <summary>Import of a campaign.</summary>
    Import,

    /// <summary>A campaign at a glance.</summary>
    Overview,

    /// <summary>The table of its cases, and each case.</summary>
    Cases,

    /// <summary>The sheet of its letters.</summary>
    Letters,

    /// <summary>The register of its invitations.</summary>
    Register,
}

using System.Security.Claims;
using Herald.Functions.Storage;

namespace Herald.Functions.Security;

/// <summary>The two app roles of staff. An officer may do all that a viewer may.</summary>
internal static class StaffRoles
{
    /// <summary>May look.</summary>
    public const string Viewer = "Viewer";

    /// <summary>May look and act, and sees what is confidential.</summary>
    public const string Officer = "Officer";

    public static bool MayAct(this ClaimsPrincipal staff) => staff.IsInRole(Officer);

    public static bool MayLook(this ClaimsPrincipal staff) => staff.IsInRole(Viewer) || staff.MayAct();

    /// <summary>Whoever is signed in, as the one who makes something happen.</summary>
    public static Actor Actor(this ClaimsPrincipal staff) => Storage.Actor.Staff(
        staff.Identity?.Name ?? throw new InvalidOperationException("Nobody is signed in: the route is not guarded."));
}

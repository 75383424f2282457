using Herald.Domain.Campaigns;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Invitations;
using Herald.Functions.Desk.Pages.Posting;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Pages;

namespace Herald.Functions.Desk.Pages.Acts;

/// <summary>What the page of an action on a case shows.</summary>
public sealed class ActView
{
    internal DeskFrame Frame { get; init; } = null!;

    internal Campaign Campaign { get; init; } = null!;

    internal CaseDossierView Dossier { get; init; } = null!;

    internal CaseAct Act { get; init; } = null!;

    internal FormState State { get; init; } = null!;

    internal string Token { get; init; } = "";

    internal string SubmissionId { get; init; } = "";

    /// <summary>The invitations as they would go; null for other acts.</summary>
    internal CaseDraft? Draft { get; init; }

    /// <summary>Why it was not done; null on the first view.</summary>
    internal DeskNotice? Notice { get; init; }
}

using Herald.Domain.Campaigns;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Pages;

namespace Herald.Functions.Desk.Pages;

/// <summary>What the page of a case shows.</summary>
public sealed class CaseView
{
    internal CaseView(Campaign campaign, CaseDossierView dossier) => (Campaign, Dossier) = (campaign, dossier);

    internal Campaign Campaign { get; }

    internal CaseDossierView Dossier { get; }

    internal string Instant(DateTimeOffset instant) => Words.Instant(instant, Campaign);
}

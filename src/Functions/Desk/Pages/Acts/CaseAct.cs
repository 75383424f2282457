using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Desk.Actions;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Reading;

namespace Herald.Functions.Desk.Pages.Acts;

/// <summary>An action on one case as a form of its own page.</summary>
internal abstract class CaseAct(string name, string title, string button)
{
    /// <summary>Its name in the path.</summary>
    public string Name => name;

    /// <summary>What it does, as the link to it says it.</summary>
    public string Title => title;

    /// <summary>What its button says.</summary>
    public string Button => button;

    /// <summary>What it means, said above the form.</summary>
    public abstract string Explanation { get; }

    /// <summary>Whether it cannot easily be taken back.</summary>
    public virtual bool IsGrave => false;

    /// <summary>The kind under which its submissions are kept.</summary>
    public string Kind => $"desk-{Name}";

    /// <summary>Whether the case, as it stands, has any use for it.</summary>
    public abstract bool IsOffered(CaseDossierView dossier);

    /// <summary>What stands in the form before anybody types.</summary>
    public virtual Fields Prefilled(CaseDossierView dossier) => new();

    /// <summary>The action that the form asks for.</summary>
    public abstract ActionRequest Read(Fields fields);

    /// <summary>The path of the field that a fault is about, where the API names it otherwise.</summary>
    public virtual Fault AtField(Fault fault, Fields fields) => fault;

    protected static bool IsOpen(CaseDossierView dossier) => dossier.Stage != Stage.Closed;
}

/// <summary>An action that asks for nothing but itself.</summary>
internal sealed record BareRequest(Func<Campaign, Case, DateTimeOffset, Ruling> Ask) : ActionRequest
{
    public override IReadOnlyList<Fault> Faults(Campaign campaign) => [];

    public override Ruling Rule(Campaign campaign, Case c, DateTimeOffset now) => Ask(campaign, c, now);
}

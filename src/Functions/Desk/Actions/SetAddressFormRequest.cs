using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.People;

namespace Herald.Functions.Desk.Actions;

/// <summary>How whoever is named for an office is addressed, in the language of correspondence.</summary>
internal sealed record SetAddressFormRequest(Office? Office, string? Form, string? Salutation) : ActionRequest
{
    public override IReadOnlyList<Fault> Faults(Campaign campaign) =>
    [
        .. Office is null ? [new Fault("office", "Choose headOfState or headOfGovernment")] : Array.Empty<Fault>(),
        .. AddressFormRuling.Check(Form, Salutation),
    ];

    public override Ruling Rule(Campaign campaign, Case c, DateTimeOffset now) =>
        AddressFormRuling.Of(campaign, c, Office!.Value, Form, Salutation, now);
}

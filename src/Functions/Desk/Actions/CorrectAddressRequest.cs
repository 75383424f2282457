using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.People;

namespace Herald.Functions.Desk.Actions;

/// <summary>The addresses of one side.</summary>
internal sealed record CorrectAddressRequest(AddressSide? Side, IReadOnlyList<string?>? Addresses) : ActionRequest
{
    private const int Most = 10;

    private string[] Typed => [.. (Addresses ?? []).Select(a => a?.Trim() ?? "")];

    public override IReadOnlyList<Fault> Faults(Campaign campaign)
    {
        List<Fault> faults = [];
        string[] typed = Typed;
        int least = Side == AddressSide.Mission ? 0 : 1;
        if (Side is null)
        {
            faults.Add(new Fault("side", "Choose capital or mission"));
        }

        if (Addresses is null || typed.Length > Most || typed.Length < least)
        {
            faults.Add(new Fault("addresses", $"Enter {least} to {Most} addresses"));
        }

        for (int i = 0; i < typed.Length; i++)
        {
            if (!EmailAddress.IsValid(typed[i]))
            {
                faults.Add(new Fault($"addresses[{i}]", "Enter an e-mail address such as protocol@mfa.example"));
            }
            else if (typed.Take(i).Contains(typed[i], StringComparer.OrdinalIgnoreCase))
            {
                faults.Add(new Fault($"addresses[{i}]", "is there twice"));
            }
        }

        return faults;
    }

    public override Ruling Rule(Campaign campaign, Case c, DateTimeOffset now) =>
        StaffRuling.CorrectAddress(campaign, c, Side!.Value, Typed, now);
}

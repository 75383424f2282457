using Herald.Domain;
using Herald.Domain.Cases;

namespace Herald.Functions.Desk.Invitations;

/// <summary>Whose ready invitations to release: those of the cases named, or all.</summary>
internal sealed record ReleaseInvitationsRequest(IReadOnlyList<string?>? Cases, bool? All)
{
    public IReadOnlyList<Fault> Faults()
    {
        if ((All == true) == (Cases is { Count: > 0 }))
        {
            return [new Fault("cases", "Name the cases, or send \"all\": true")];
        }

        List<Fault> faults = [];
        for (int i = 0; i < (Cases?.Count ?? 0); i++)
        {
            if (!CaseKey.IsCode(Cases![i]))
            {
                faults.Add(new Fault($"cases[{i}]", "is not the code of a case"));
            }
            else if (Cases.Take(i).Contains(Cases[i]))
            {
                faults.Add(new Fault($"cases[{i}]", "is there twice"));
            }
        }

        return faults;
    }
}

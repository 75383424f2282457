using Herald.Domain;
using Herald.Domain.Cases;

namespace Herald.Functions.Desk.Invitations;

/// <summary>Whose ready invitations to show: those of the cases named, or all. Or, with a confirmation, to release as they were shown.</summary>
internal sealed record ReleaseInvitationsRequest(IReadOnlyList<string?>? Cases, bool? All, ReleaseConfirmation? Confirmation)
{
    public IReadOnlyList<Fault> Faults()
    {
        int ways = (All == true ? 1 : 0) + (Cases is { Count: > 0 } ? 1 : 0) + (Confirmation is null ? 0 : 1);
        if (ways != 1)
        {
            return [new Fault("cases", "Name the cases, or send \"all\": true, or a confirmation")];
        }

        return Confirmation?.Faults() ?? CodeFaults("cases", [.. Cases ?? []]);
    }

    /// <summary>What is wrong with codes of cases: each must be one, and once.</summary>
    internal static List<Fault> CodeFaults(string path, IReadOnlyList<string?> codes)
    {
        List<Fault> faults = [];
        for (int i = 0; i < codes.Count; i++)
        {
            if (!CaseKey.IsCode(codes[i]))
            {
                faults.Add(new Fault($"{path}[{i}]", "is not the code of a case"));
            }
            else if (codes.Take(i).Contains(codes[i]))
            {
                faults.Add(new Fault($"{path}[{i}]", "is there twice"));
            }
        }

        return faults;
    }
}

/// <summary>Quotes a preview: what it showed may go.</summary>
/// <param name="Hash">The preview's hash over all of its cases.</param>
/// <param name="Cases">Every case of the preview that something would be released for.</param>
internal sealed record ReleaseConfirmation(string? Hash, IReadOnlyList<ConfirmedCase?>? Cases)
{
    public IReadOnlyList<Fault> Faults()
    {
        if (Cases is not { Count: > 0 })
        {
            return [new Fault("confirmation.cases", "Quote the cases of the preview")];
        }

        List<Fault> faults = ReleaseInvitationsRequest.CodeFaults("confirmation.cases", [.. Cases.Select(c => c?.Code)]);
        if (faults.Count == 0 && InvitationDrafts.WholeHash(Cases.OfType<ConfirmedCase>()) != Hash)
        {
            faults.Add(new Fault("confirmation.hash", "is not the hash of a preview with these cases"));
        }

        return faults;
    }
}

/// <summary>A case of a preview.</summary>
internal sealed record ConfirmedCase(string? Code, int? Seq, string? Hash);

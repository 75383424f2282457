using System.Collections.Concurrent;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Invitations;

/// <summary>Puts the register of invitations together: every number ever drawn, and what became of it in its case.</summary>
internal sealed class RegisterReader(Register register, CaseStore cases)
{
    private const int AtOnce = 8;

    public async Task<IReadOnlyList<RegisterLine>> ReadAsync(string campaign, CancellationToken cancellation)
    {
        IReadOnlyList<RegisterEntry> entries = await register.ListAsync(campaign, cancellation);
        ConcurrentDictionary<string, Case> held = new();
        await Parallel.ForEachAsync(
            entries.Select(entry => entry.Code).Distinct(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (code, token) =>
            {
                if (await cases.ReadAsync(new CaseKey(campaign, code), token) is { } file)
                {
                    held[code] = file.Case;
                }
            });
        return [.. entries.OrderBy(entry => entry.Number).Select(entry => RegisterLine.Of(entry, held.GetValueOrDefault(entry.Code)))];
    }
}

/// <summary>A number of the register.</summary>
/// <param name="Person">Whom the invitation names; null where the number is void.</param>
/// <param name="State">InForce, Replaced, Cancelled, or Void where the case does not hold the number.</param>
/// <param name="ReplacedBy">The number of the invitation that took its place.</param>
internal sealed record RegisterLine(
    int Number, string Code, string? Party, Office Office, int Revision, Invitee? Person, string State, DateTimeOffset AssignedAt,
    DateTimeOffset? ReleasedAt, int? Replaces, int? ReplacedBy)
{
    private const string Void = "Void";

    public static RegisterLine Of(RegisterEntry entry, Case? c)
    {
        Invitation? invitation = c?.Invitations.FirstOrDefault(i => i.Number == entry.Number);
        return new RegisterLine(
            entry.Number, entry.Code, c?.Party.Name.English, entry.Office, entry.Revision, invitation?.Person,
            invitation?.State.ToString() ?? Void, entry.AssignedAt, invitation?.ReleasedAt, invitation?.Replaces,
            c?.Invitations.FirstOrDefault(i => i.Replaces == entry.Number)?.Number);
    }
}

/// <summary>The register of a campaign's invitations, by number.</summary>
internal sealed record RegisterList(int Total, int InForce, IReadOnlyList<RegisterLine> Invitations)
{
    public static RegisterList Of(IReadOnlyList<RegisterLine> lines) =>
        new(lines.Count, lines.Count(line => line.State == nameof(InvitationState.InForce)), lines);
}

using System.Text.Json;
using Herald.Domain.Cases;
using Herald.Rehearsal.Observing;

namespace Herald.Rehearsal.Actors;

/// <summary>Staff at the list of what needs their attention: they look at each item, and do something about it. What the script decides
/// (late replies) they leave alone.</summary>
internal sealed class AttentionDesk(OfficerClient officer, Mailbox mail, string campaign)
{
    public const string Colleague = "Anna Officer";

    public async Task WorkThroughAsync(CancellationToken cancellation)
    {
        CaseListObservation list = Read(await officer.ReadAsync("/cases?attention=true&size=500", cancellation), SeenJson.Default.CaseListObservation);
        foreach (SeenItem item in list.Items)
        {
            CaseObservation dossier = Read(await officer.ReadAsync($"/cases/{item.Code}", cancellation), SeenJson.Default.CaseObservation);
            SeenParty party = dossier.Party;
            foreach (SeenAttention attention in dossier.Attention)
            {
                party = await DealWithAsync(party, attention, cancellation);
            }
        }
    }

    /// <summary>The party as it is afterwards.</summary>
    private async Task<SeenParty> DealWithAsync(SeenParty party, SeenAttention item, CancellationToken cancellation)
    {
        switch (item.Kind)
        {
            case AttentionKind.LetterBounced or AttentionKind.LetterDropped:
                party = await CorrectAsync(party, item, cancellation);
                await SendAgainAsync(party.Code, item, cancellation);
                break;
            case AttentionKind.LetterUnknown:
                await FindOutAsync(party, item, cancellation);
                break;
            case AttentionKind.LetterFailed:
                await SendAgainAsync(party.Code, item, cancellation);
                break;
            case AttentionKind.LetterReportedAsSpam:
                await CloseAsync(party.Code, item, "The mission was called; it was a mistake.", cancellation);
                break;
            case AttentionKind.LogisticsOverdue:
                await officer.ActAsync(party.Code, "attention/assignment", new AssignmentBody(item.Id, Colleague), cancellation);
                await CloseAsync(party.Code, item, "The mission was called; the rest follows by telephone.", cancellation);
                break;
        }

        return party;
    }

    /// <summary>The mission is called for an address that works.</summary>
    private async Task<SeenParty> CorrectAsync(SeenParty party, SeenAttention item, CancellationToken cancellation)
    {
        if (Corrected(party.Capital, "capital") is { } capital)
        {
            await officer.ActAsync(party.Code, "address", new AddressBody(AddressSide.Capital, capital), cancellation);
            party = party with { Capital = capital };
        }

        if (Corrected(party.Mission, "mission") is { } mission)
        {
            await officer.ActAsync(party.Code, "address", new AddressBody(AddressSide.Mission, mission), cancellation);
            party = party with { Mission = mission };
        }

        return party;

        string[]? Corrected(IReadOnlyList<string> addresses, string side)
        {
            string right = $"{side}.new@{party.Code.ToLowerInvariant()}.example";
            return addresses.Intersect(item.Addresses, StringComparer.OrdinalIgnoreCase).Any()
                ? [.. addresses.Select(address => item.Addresses.Contains(address, StringComparer.OrdinalIgnoreCase) ? right : address).Distinct()]
                : null;
        }
    }

    /// <summary>The mission is asked whether the letter came.</summary>
    private async Task FindOutAsync(SeenParty party, SeenAttention item, CancellationToken cancellation)
    {
        if (await mail.HoldsAsync(party.Capital.Concat(party.Mission).First(), $"{campaign}:{party.Code}:{item.Letter}", cancellation))
        {
            await officer.ActAsync(party.Code, "letters/confirmation", new ConfirmationBody(item.Letter!, "The mission has the letter."), cancellation);
        }
        else
        {
            await SendAgainAsync(party.Code, item, cancellation);
        }
    }

    private async Task SendAgainAsync(string state, SeenAttention item, CancellationToken cancellation)
    {
        if (!await officer.TryActAsync(state, "letters/repetition", new LetterBody(item.Letter!), cancellation))
        {
            await CloseAsync(state, item, "There is no more point in the letter.", cancellation);
        }
    }

    private Task CloseAsync(string state, SeenAttention item, string note, CancellationToken cancellation) =>
        officer.ActAsync(state, "attention/closure", new ClosureBody(item.Id, note), cancellation);

    private static T Read<T>(JsonElement answer, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class => answer.Deserialize(type) ?? throw new RehearsalException("The desk's answer is empty.");
}

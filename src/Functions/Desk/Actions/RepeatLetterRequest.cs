using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Decisions;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Actions;

/// <summary>A letter that is sent again.</summary>
internal sealed record RepeatLetterRequest(string? Letter) : LetterActionRequest
{
    public override IReadOnlyList<Fault> Faults(Campaign campaign) => Named(Letter);

    public override Ruling Rule(Campaign campaign, CaseFile file, DateTimeOffset now) =>
        LetterRuling.SendAgain(campaign, file.Case, [.. file.Letters.Select(LetterFates.Sent)], Letter!, now);
}

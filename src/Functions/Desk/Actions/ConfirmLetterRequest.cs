using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Decisions;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Actions;

/// <summary>How staff know that a letter arrived.</summary>
internal sealed record ConfirmLetterRequest(string? Letter, string? Note) : LetterActionRequest
{
    public override IReadOnlyList<Fault> Faults(Campaign campaign) =>
    [
        .. Named(Letter),
        .. string.IsNullOrWhiteSpace(Note) || Note.Length > ReplyCheck.LongestNote
            ? [new Fault("note", $"Say how it is known, in at most {ReplyCheck.LongestNote} characters")]
            : Array.Empty<Fault>(),
    ];

    public override Ruling Rule(Campaign campaign, CaseFile file, DateTimeOffset now) =>
        LetterRuling.Confirm(file.Case, [.. file.Letters.Select(LetterFates.Sent)], Letter!, Note!.Trim(), now);
}

using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;

namespace Herald.Functions.Desk.Actions;

/// <summary>What was done about an item.</summary>
internal sealed record CloseAttentionRequest(string? Id, string? Note) : ActionRequest
{
    public override IReadOnlyList<Fault> Faults(Campaign campaign)
    {
        List<Fault> faults = [];
        if (string.IsNullOrWhiteSpace(Id))
        {
            faults.Add(new Fault("id", "Name the item"));
        }

        if (string.IsNullOrWhiteSpace(Note) || Note.Length > ReplyCheck.LongestNote)
        {
            faults.Add(new Fault("note", $"Say what was done, in at most {ReplyCheck.LongestNote} characters"));
        }

        return faults;
    }

    public override Ruling Rule(Campaign campaign, Case c, DateTimeOffset now) => AttentionRuling.Close(c, Id!, Note!.Trim(), now);
}

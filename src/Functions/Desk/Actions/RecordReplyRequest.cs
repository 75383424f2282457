using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Desk.Requests;

namespace Herald.Functions.Desk.Actions;

/// <summary>A reply that came by other means than the form, as staff record it: how and when it came, and what it says.</summary>
internal sealed record RecordReplyRequest : ActionRequest
{
    private const int LongestDocument = 150;

    public Channel? Channel { get; init; }

    /// <summary>An instant; without an offset it is the time on the clocks of the campaign's zone.</summary>
    public string? ReceivedAt { get; init; }

    /// <summary>The reference of the document that it came in.</summary>
    public string? Document { get; init; }

    public Answer? Answer { get; init; }

    public IReadOnlyList<RecordedInvitee?>? Invitees { get; init; }

    public IReadOnlyList<string?>? Parts { get; init; }

    public IReadOnlyList<string?>? Speaking { get; init; }

    public ContactPerson? Contact { get; init; }

    public string? Note { get; init; }

    public override IReadOnlyList<Fault> Faults(Campaign campaign)
    {
        List<Fault> faults = [];
        CheckReceipt(campaign, faults);
        if (Answer is null)
        {
            faults.Add(new Fault("answer", "Choose attend, regret or withdraw"));
            return faults;
        }

        for (int i = 0; i < (Invitees?.Count ?? 0); i++)
        {
            if (Invitees![i]?.Office is null)
            {
                faults.Add(new Fault($"invitees[{i}].office", "Choose headOfState or headOfGovernment"));
                return faults;
            }
        }

        return [.. faults, .. ReplyCheck.Faults(campaign, Content())];
    }

    public override Ruling Rule(Campaign campaign, Case c, DateTimeOffset now) => ReplyRuling.Of(
        campaign, c, Content(), Channel!.Value, LocalText.Instant(ReceivedAt, campaign.Zone)!.Value, Text.OrNull(Document), now);

    private void CheckReceipt(Campaign campaign, List<Fault> faults)
    {
        if (Channel is null or Domain.Cases.Channel.Form)
        {
            faults.Add(new Fault("channel", "Choose noteVerbale, email, phone or inPerson"));
        }

        if (LocalText.Instant(ReceivedAt, campaign.Zone) is null)
        {
            faults.Add(new Fault("receivedAt", $"Enter when it was received, such as 2025-02-21T16:30 ({campaign.Zone.Id}) or 2025-02-21T15:30:00Z"));
        }

        if (Channel is Domain.Cases.Channel.NoteVerbale or Domain.Cases.Channel.Email && Text.OrNull(Document) is null)
        {
            faults.Add(new Fault("document", "Enter the reference of the document"));
        }

        if (Document?.Length > LongestDocument || Document?.Any(char.IsControl) == true)
        {
            faults.Add(new Fault("document", $"Use at most {LongestDocument} characters, on one line"));
        }
    }

    private ReplyContent Content() => new()
    {
        Answer = Answer!.Value,
        Invitees = [.. (Invitees ?? []).Select(i => i!.Person())],
        Parts = [.. (Parts ?? []).Select(p => p ?? "")],
        Speaking = [.. (Speaking ?? []).Select(p => p ?? "")],
        Contact = Contact,
        Note = Text.OrNull(Note),
    };
}

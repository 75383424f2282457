using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Invitations;

/// <summary>Writes the invitations that a release would send, with blanks for number and date, and hashes what an officer confirms.</summary>
internal sealed class InvitationDrafts(LetterComposer composer, TimeProvider clock)
{
    /// <summary>What a release of the case would send now, or why it would send nothing.</summary>
    public CaseDraft Of(Campaign campaign, Case c)
    {
        DateTimeOffset now = clock.GetUtcNow();
        switch (InvitationRuling.Release(campaign, c, [.. InvitationRuling.Ready(c).Select(ready => (ready, 0))], now))
        {
            case Refusal refusal:
                return CaseDraft.Refused(c.Key.Code, refusal);
            case Decision decision:
                InvitationDraft[] drafts = [.. decision.Letters.Select(intent => Draft(campaign, decision.After, intent, now))];
                return new CaseDraft(c.Key.Code, c.Seq, Hash([Number(c.Seq), .. drafts.Select(d => d.Hash)]), drafts, null);
            default:
                throw new InvalidOperationException("A ruling is a decision or a refusal.");
        }
    }

    /// <summary>One hash over every case of a preview, in the order of their codes.</summary>
    public static string WholeHash(IEnumerable<ConfirmedCase> cases) =>
        Hash([.. cases.OrderBy(c => c.Code, StringComparer.Ordinal).SelectMany(c => new[] { c.Code ?? "", Number(c.Seq ?? 0), c.Hash ?? "" })]);

    private InvitationDraft Draft(Campaign campaign, Case after, LetterIntent intent, DateTimeOffset now)
    {
        RenderedLetter letter = composer.Draft(campaign, after, intent, now);
        IReadOnlyList<LetterRecipient> recipients = Recipients.Of(after.Party);
        Invitation invitation = after.Invitations.Last(i => i.Office == intent.Office && i.Revision == intent.Revision);
        string hash = Hash([.. recipients.Select(r => $"{r.Side} {r.Address}"), letter.Subject, letter.Html, letter.Text]);
        return new InvitationDraft(
            invitation.Office, invitation.Revision, invitation.Replaces, invitation.Person, recipients, letter.Subject, letter.Html, letter.Text, hash)
        {
            Addressed = composer.Addressed(after, invitation.Person),
        };
    }

    private static string Hash(IReadOnlyList<string> parts)
    {
        // The length before each part: no two lists of parts make the same bytes.
        string bytes = string.Concat(parts.Select(part => $"{Number(part.Length)}:{part}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bytes)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An invitation as it would go.</summary>
/// <param name="Replaces">The number of the invitation that it would replace.</param>
/// <param name="Hash">SHA-256 over recipients, subject and body.</param>
internal sealed record InvitationDraft(
    Office Office, int Revision, int? Replaces, Invitee Person, IReadOnlyList<LetterRecipient> Recipients, string Subject, string Html, string Text, string Hash)
{
    /// <summary>Whom it goes to, in words; told to people, not part of what the API answers.</summary>
    [JsonIgnore]
    public string To => string.Join(", ", Recipients.Select(to => to.Address));

    /// <summary>How it names the person; told to people, who look at this first.</summary>
    [JsonIgnore]
    public string? Addressed { get; init; }
}

/// <summary>What a release would do to one case.</summary>
/// <param name="Seq">The sequence number of the case; null where nothing would be released.</param>
/// <param name="Hash">SHA-256 over the sequence number and the invitations: a confirmation quotes it.</param>
/// <param name="Refusal">Why nothing would be released.</param>
internal sealed record CaseDraft(string Code, int? Seq, string? Hash, IReadOnlyList<InvitationDraft> Invitations, RefusalView? Refusal)
{
    public static CaseDraft Refused(string code, Refusal refusal) => new(code, null, null, [], new RefusalView(refusal.Code, refusal.Message));

    public static CaseDraft NotFound(string code) => new(code, null, null, [], RefusalView.NoCase);
}

/// <summary>What a release would do: nothing is done yet.</summary>
/// <param name="Hash">SHA-256 over all cases that something would be released for: a confirmation quotes it.</param>
/// <param name="Invitations">How many invitations would be released.</param>
internal sealed record ReleasePreview(string Hash, int Invitations, IReadOnlyList<CaseDraft> Cases)
{
    public static ReleasePreview Of(IReadOnlyList<CaseDraft> cases) => new(
        InvitationDrafts.WholeHash(cases.Where(c => c.Refusal is null).Select(c => new ConfirmedCase(c.Code, c.Seq, c.Hash))),
        cases.Sum(c => c.Invitations.Count),
        cases);
}

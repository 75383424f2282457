using System.Security.Cryptography;
using System.Text;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Security;
using Herald.Functions.Storage;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>Writes a letter and makes SendGrid's request of it.</summary>
internal sealed class LetterComposer(LetterRenderer renderer, CaseCodes codes, IOptions<SendGridOptions> options)
{
    /// <summary>Stands for the case's code in what is kept.</summary>
    public const string Mask = "••••-••••";

    public ComposedLetter Compose(Campaign campaign, Case c, LetterIntent intent, DateTimeOffset now)
    {
        string code = codes.Issue(c.Key, c.Generation);
        RenderedLetter letter = renderer.Render(new LetterOccasion(campaign, c, intent, code, now));
        LetterMessage message = new(
            campaign, letter, c.Party.Language, intent.Kind, LetterId.Of(c.Key, intent.Key), Recipients.Of(c.Party, intent.To));
        string request = message.Write(options.Value);
        return new ComposedLetter(
            message.Subject,
            message.Recipients,
            request,
            DigestOf(request),
            request.Replace(code, Mask, StringComparison.Ordinal));
    }

    /// <summary>The letter with blanks for what only its release settles, and without the case's code.</summary>
    public RenderedLetter Draft(Campaign campaign, Case c, LetterIntent intent, DateTimeOffset now) =>
        renderer.Render(new LetterOccasion(campaign, c, intent, Mask, now, IsDraft: true));

    /// <summary>How a letter names this person of the case.</summary>
    public string Addressed(Case c, Invitee person) => renderer.Addressed(c, person);

    /// <summary>The letter as it would be written now, without the case's code.</summary>
    public RenderedLetter Preview(Campaign campaign, Case c, LetterIntent intent, DateTimeOffset now) =>
        renderer.Render(new LetterOccasion(campaign, c, intent, Mask, now));

    /// <summary>A letter that was composed before, from what was kept of it.</summary>
    /// <exception cref="InvalidOperationException">Its bytes can no longer be had: the code of the case was reissued since.</exception>
    public ComposedLetter Again(Case c, LetterRow row, string kept)
    {
        string request = kept.Replace(Mask, codes.Issue(c.Key, c.Generation), StringComparison.Ordinal);
        return DigestOf(request) == row.Digest
            ? new ComposedLetter(row.Subject!, row.Recipients, request, row.Digest, kept)
            : throw new InvalidOperationException("The letter is no longer as it was released.");
    }

    private static string DigestOf(string request) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request)));
}

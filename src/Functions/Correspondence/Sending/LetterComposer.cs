using System.Net.Mime;
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
using SendGrid.Helpers.Mail;

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
        IReadOnlyList<LetterRecipient> recipients = Recipients.Of(c.Party);
        if (recipients.Count is 0 or > Recipients.Most)
        {
            throw new InvalidOperationException($"A letter has 1 to {Recipients.Most} recipients, not {recipients.Count}.");
        }

        string request = Message(campaign, letter, c.Party.Language, recipients, LetterId.Of(c.Key, intent.Key)).Serialize();
        return new ComposedLetter(
            letter.Subject,
            recipients,
            request,
            DigestOf(request),
            request.Replace(code, Mask, StringComparison.Ordinal));
    }

    /// <summary>The letter with blanks for what only its release settles, and without the case's code.</summary>
    public RenderedLetter Draft(Campaign campaign, Case c, LetterIntent intent, DateTimeOffset now) =>
        renderer.Render(new LetterOccasion(campaign, c, intent, Mask, now, IsDraft: true));

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

    private SendGridMessage Message(
        Campaign campaign, RenderedLetter letter, Language language, IReadOnlyList<LetterRecipient> recipients, string letterId)
    {
        SendGridMessage message = new();
        message.SetFrom(campaign.Sender.Email, DisplayName.Of(campaign.Sender.Name.In(language)));
        message.SetReplyTo(new SendGrid.Helpers.Mail.EmailAddress(campaign.Contact.Email, DisplayName.Of(campaign.Contact.Unit.In(language))));
        message.SetGlobalSubject(letter.Subject);

        // Where a state has no address in its capital, its mission is whom the letter is to.
        bool hasCapital = recipients.Any(r => r.Side == AddressSide.Capital);
        foreach (LetterRecipient recipient in recipients)
        {
            if (recipient.Side == AddressSide.Mission && hasCapital)
            {
                message.AddCc(recipient.Address);
            }
            else
            {
                message.AddTo(recipient.Address);
            }
        }

        message.AddContent(MediaTypeNames.Text.Plain, letter.Text);
        message.AddContent(MediaTypeNames.Text.Html, letter.Html);
        message.AddGlobalCustomArg(LetterId.CustomArgument, letterId);

        // Tracking rewrites links; these carry a code that must stay in the reader's browser.
        message.SetClickTracking(enable: false, enableText: false);
        message.SetOpenTracking(enable: false, null);
        message.SetSubscriptionTracking(enable: false);
        if (options.Value.Sandbox)
        {
            message.SetSandBoxMode(enable: true);
        }

        return message;
    }
}

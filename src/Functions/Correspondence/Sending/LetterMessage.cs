using System.Net.Mime;
using System.Text;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Storage;
using SendGrid.Helpers.Mail;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>Makes SendGrid's request of a letter, within what SendGrid takes.</summary>
/// <param name="Campaign">Whom it is from, and who is asked.</param>
/// <param name="Letter">What it says.</param>
/// <param name="Language">Its language.</param>
/// <param name="Kind">What kind it is, which SendGrid counts by.</param>
/// <param name="Id">What SendGrid knows it by.</param>
/// <param name="Recipients">To whom it goes.</param>
internal sealed record LetterMessage(
    Campaign Campaign, RenderedLetter Letter, Language Language, LetterKind Kind, string Id, IReadOnlyList<LetterRecipient> Recipients)
{
    /// <summary>SendGrid takes less than 30 MB, attachments and their encoding included.</summary>
    public const int Budget = 30_000_000;

    // Longer ones are cut off by the programs that show them.
    private const int LongestSubject = 250;

    public IReadOnlyList<LetterAttachment> Attachments { get; init; } = [];

    public string Subject => HeaderText.Of(Letter.Subject, LongestSubject);

    private string? SenderName => DisplayName.OfSender(Campaign.Sender.Name.In(Language)) ?? DisplayName.OfSender(Campaign.Sender.Name.In(Language.En));

    /// <summary>The body of the request.</summary>
    /// <exception cref="InvalidOperationException">SendGrid would refuse it: nobody or too many to send it to, or too large.</exception>
    public string Write(SendGridOptions options)
    {
        if (Recipients.Count is 0 or > Sending.Recipients.Most)
        {
            throw new InvalidOperationException($"A letter has 1 to {Sending.Recipients.Most} recipients, not {Recipients.Count}.");
        }

        // Measured before the files are encoded: what is too large is not worth a copy of it.
        long files = Attachments.Sum(file => (file.Content.Length + 2L) / 3 * 4);
        string request = files < Budget ? Message(options).Serialize() : "";
        long size = files < Budget ? Encoding.UTF8.GetByteCount(request) : files;
        return size < Budget
            ? request
            : throw new InvalidOperationException($"The letter takes {size:N0} bytes with its {Attachments.Count} attachments; SendGrid takes less than {Budget:N0}.");
    }

    private SendGridMessage Message(SendGridOptions options)
    {
        SendGridMessage message = new();
        message.SetFrom(Campaign.Sender.Email, SenderName);
        message.SetReplyTo(new SendGrid.Helpers.Mail.EmailAddress(Campaign.Contact.Email, DisplayName.Of(Campaign.Contact.Unit.In(Language))));
        message.SetGlobalSubject(Subject);
        Address(message);
        message.AddContent(MediaTypeNames.Text.Plain, Letter.Text);
        message.AddContent(MediaTypeNames.Text.Html, Letter.Html);
        foreach (LetterAttachment file in Attachments)
        {
            message.AddAttachment(DisplayName.Of(file.Name), Convert.ToBase64String(file.Content.Span), file.Type, "attachment");
        }

        message.AddCategory(Kind.Code());
        message.AddGlobalCustomArg(LetterId.CustomArgument, Id);
        Settle(message, options);
        return message;
    }

    private void Address(SendGridMessage message)
    {
        // Where a state has no address in its capital, its mission is whom the letter is to.
        bool hasCapital = Recipients.Any(r => r.Side == AddressSide.Capital);
        foreach (LetterRecipient recipient in Recipients)
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
    }

    private static void Settle(SendGridMessage message, SendGridOptions options)
    {
        // Tracking rewrites links; these carry a code that must stay in the reader's browser.
        message.SetClickTracking(enable: false, enableText: false);
        message.SetOpenTracking(enable: false, null);
        message.SetSubscriptionTracking(enable: false);
        if (options.Sandbox)
        {
            message.SetSandBoxMode(enable: true);
        }

        if (options.BypassSuppressions)
        {
            message.SetBypassListManagement(enable: true);
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Security;
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
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request))),
            request.Replace(code, Mask, StringComparison.Ordinal));
    }
}

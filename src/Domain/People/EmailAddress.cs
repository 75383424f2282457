using System.Net.Mail;

namespace Herald.Domain.People;

/// <summary>E-mail addresses as people type them.</summary>
public static class EmailAddress
{
    /// <summary>Whether a text is a plain address such as <c>protocol@mfa.example</c>: no display name, no line break.</summary>
    public static bool IsValid(string text) =>
        text.Length <= 254 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        && MailAddress.TryCreate(text, out MailAddress? address) && address.Address == text && address.Host.Contains('.');
}

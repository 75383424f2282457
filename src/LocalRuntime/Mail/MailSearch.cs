namespace Herald.LocalRuntime.Mail;

/// <summary>Which messages to list.</summary>
/// <param name="Text">Part of an address, the subject, or an argument.</param>
/// <param name="To">Exactly this recipient.</param>
/// <param name="State">What became of it at some recipient.</param>
/// <param name="Kind">A category.</param>
internal sealed record MailSearch(string Text, string To, string State, string Kind)
{
    public bool Matches(StoredMail mail) =>
        (To.Length == 0 || mail.Recipients.Any(r => r.Email.Equals(To, StringComparison.OrdinalIgnoreCase)))
        && (State.Length == 0 || mail.Recipients.Any(r => r.State == State))
        && (Kind.Length == 0 || mail.Categories.Contains(Kind))
        && (Text.Length == 0 || Contains(mail.Subject) || mail.Recipients.Any(r => Contains(r.Email)) || mail.CustomArgs.Values.Any(Contains));

    private bool Contains(string value) => value.Contains(Text, StringComparison.OrdinalIgnoreCase);
}

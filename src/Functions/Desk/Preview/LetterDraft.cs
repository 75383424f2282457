using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Preview;

/// <summary>A letter as it would be written now. Nothing is sent, and no code is in it.</summary>
/// <param name="Office">The office whose invitation it is about; null for other letters.</param>
/// <param name="Recipients">To whom it would go; empty in a sheet.</param>
internal sealed record LetterDraft(
    LetterKind Kind, Language Language, Office? Office, IReadOnlyList<LetterRecipient> Recipients, string Subject, string Html, string Text)
{
    public static LetterDraft Of(LetterKind kind, Language language, RenderedLetter letter) =>
        new(kind, language, null, [], letter.Subject, letter.Html, letter.Text);
}

/// <summary>Drafts of letters.</summary>
internal sealed record LetterSheet(int Total, IReadOnlyList<LetterDraft> Letters)
{
    public static LetterSheet Of(IReadOnlyList<LetterDraft> letters) => new(letters.Count, letters);
}

using Herald.Functions.Correspondence.Keeping;

namespace Herald.Functions.Desk.Dossier;

/// <summary>A letter exactly as it was sent, but for the code of the case.</summary>
/// <param name="Letter">Its way and what became of it.</param>
/// <param name="From">The sender's name and address.</param>
/// <param name="ReplyTo">Where answers go.</param>
/// <param name="Html">Its HTML document.</param>
/// <param name="Text">Its plain text.</param>
internal sealed record LetterAsSent(LetterView Letter, string From, string ReplyTo, string Html, string Text)
{
    public static LetterAsSent Of(KeptLetter kept) => new(LetterView.Of(kept.Row), kept.From, kept.ReplyTo, kept.Html, kept.Text);
}

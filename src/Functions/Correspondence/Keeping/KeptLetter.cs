using Herald.Functions.Storage;

namespace Herald.Functions.Correspondence.Keeping;

/// <summary>A letter as it was handed over, the case's code masked.</summary>
/// <param name="Row">Its way and what became of it.</param>
/// <param name="From">The sender's name and address.</param>
/// <param name="ReplyTo">Where answers go.</param>
/// <param name="Html">Its HTML document.</param>
/// <param name="Text">Its plain text.</param>
internal sealed record KeptLetter(LetterRow Row, string From, string ReplyTo, string Html, string Text);

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>A letter as it goes out: one line of subject, a whole HTML document, and the same words as plain text.</summary>
internal sealed record RenderedLetter(string Subject, string Html, string Text);

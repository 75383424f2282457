namespace Herald.Functions.Correspondence.Sending;

/// <summary>A file that goes with a letter.</summary>
/// <param name="Name">Its name, as the reader sees it.</param>
/// <param name="Type">Its media type: <c>application/pdf</c>.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record LetterAttachment(string Name, string Type, ReadOnlyMemory<byte> Content);

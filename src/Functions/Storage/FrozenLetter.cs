namespace Herald.Functions.Storage;

/// <summary>A letter whose words are settled when it enters the outbox: what was confirmed is what goes, whatever is deployed in between.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Recipients">To whom.</param>
/// <param name="Digest">SHA-256 of the exact bytes to hand to the mail service.</param>
/// <param name="Body">Those bytes, packed, the case's code masked.</param>
internal sealed record FrozenLetter(string Subject, IReadOnlyList<LetterRecipient> Recipients, string Digest, IReadOnlyList<byte[]> Body);

using Herald.Functions.Storage;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>A letter ready to be handed over.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Recipients">To whom.</param>
/// <param name="Request">The exact body of the request to SendGrid.</param>
/// <param name="Digest">SHA-256 over the bytes of <paramref name="Request"/>, in hexadecimal.</param>
/// <param name="Kept">The request as it is kept: the case's code masked.</param>
internal sealed record ComposedLetter(string Subject, IReadOnlyList<LetterRecipient> Recipients, string Request, string Digest, string Kept);

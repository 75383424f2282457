using Herald.Domain.Cases;
using Herald.Functions.Correspondence;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Participation;

/// <summary>Sends one letter of the outbox. Running it twice sends it once.</summary>
internal sealed class SendLetterActivity(Outbox outbox)
{
    /// <summary>Sends the letter that <paramref name="input"/> names.</summary>
    [Function(nameof(SendLetterActivity))]
    public Task<SendResult> RunAsync([ActivityTrigger] SendLetterInput input, CancellationToken cancellation) =>
        outbox.SendAsync(CaseKey.Parse(input.Case), input.Letter, cancellation);
}

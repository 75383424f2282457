using Herald.LocalRuntime.Mail;
using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>The mail service has its troubles.</summary>
/// <param name="Behaviour">How it behaves from now on.</param>
internal sealed record MailServiceTroubled(DateTimeOffset At, MailBehaviour Behaviour) : Cue(At, null)
{
    public override Task PlayAsync(Company company, CancellationToken cancellation) => company.MailService.BehaveAsync(Behaviour, cancellation);
}

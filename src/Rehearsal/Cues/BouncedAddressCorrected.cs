using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>Staff see that letters bounce, and correct the capital's address.</summary>
internal sealed record BouncedAddressCorrected(DateTimeOffset At, string State, string Address) : Cue(At, State)
{
    public override Task PlayAsync(Company company, CancellationToken cancellation) =>
        company.Officer.CorrectBouncedAddressAsync(State, Address, cancellation);
}

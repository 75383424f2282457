using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>Staff withdraw a case.</summary>
internal sealed record CaseWithdrawnByStaff(DateTimeOffset At, string State, string Reason) : Cue(At, State)
{
    public override Task PlayAsync(Company company, CancellationToken cancellation) =>
        company.Officer.ActAsync(State, "withdrawal", new WithdrawalBody(Reason), cancellation);
}

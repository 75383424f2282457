using static Herald.Domain.Cases.Stage;

namespace Herald.Domain.Cases;

/// <summary>Every legal transition: which fact may happen in which stage, and the stage that it leads to.
/// The same table stands in <c>docs/stages.md</c>; a test holds the two together.</summary>
public static class Transitions
{
    private static readonly Stage[] Open =
        [Listed, Notified, Interested, Declined, NoReply, Stage.LateReply, Invited, LogisticsComplete, Withdrawn];

    private static readonly Dictionary<Type, Rule> Rules = new()
    {
        [typeof(CircularIssued)] = To(Notified, Listed),
        [typeof(ReminderIssued)] = Stay(Notified),
        [typeof(InterestReceived)] = To(Interested, Notified, Interested, Declined, NoReply, Stage.LateReply, Withdrawn),
        [typeof(SubstitutionReceived)] = Stay(Invited, LogisticsComplete),
        [typeof(RegretsReceived)] = To(
            Declined, Notified, Interested, Declined, NoReply, Stage.LateReply, Invited, LogisticsComplete, Withdrawn),
        [typeof(SupersededReplyReceived)] = Stay(Interested, Declined, Stage.LateReply, Invited, LogisticsComplete, Withdrawn),
        [typeof(LateReplyReceived)] = To(Stage.LateReply, Notified, Interested, Declined, NoReply, Stage.LateReply, Withdrawn),
        [typeof(LateReplyAccepted)] = To(Interested, Stage.LateReply),
        [typeof(LateReplyRefused)] = new((c, _) => c.StageBeforeLateReply ?? NoReply, [Stage.LateReply]),
        [typeof(SilenceRecorded)] = To(NoReply, Notified),
        [typeof(DeadlineExtended)] = new(
            (c, _) => c.Stage == NoReply ? Notified : c.Stage, [Notified, Interested, Declined, NoReply, Stage.LateReply, Withdrawn]),
        [typeof(InvitationReleased)] = new(
            (c, _) => c.Stage == LogisticsComplete ? LogisticsComplete : Invited, [Interested, Invited, LogisticsComplete]),
        [typeof(InvitationCancelled)] = Stay(Invited, LogisticsComplete, Declined, Withdrawn),
        [typeof(LogisticsRequested)] = Stay(Invited, LogisticsComplete),
        [typeof(LogisticsReminderIssued)] = Stay(Invited),
        [typeof(LogisticsReceived)] = new(
            (_, f) => ((LogisticsReceived)f).Complete ? LogisticsComplete : Invited, [Invited, LogisticsComplete]),
        [typeof(AddressCorrected)] = Stay(Open),
        [typeof(AddressFormSet)] = Stay(Open),
        [typeof(CodeReissued)] = Stay(Open),
        [typeof(LetterWithdrawn)] = Stay([.. Open, Closed]),
        [typeof(LetterConfirmed)] = Stay([.. Open, Closed]),
        [typeof(LetterRepeated)] = Stay([.. Open, Closed]),
        [typeof(AttentionRaised)] = Stay([.. Open, Closed]),
        [typeof(AttentionAssigned)] = Stay([.. Open, Closed]),
        [typeof(AttentionClosed)] = Stay([.. Open, Closed]),
        [typeof(CaseWithdrawn)] = To(Withdrawn, [.. Open.Except([Withdrawn])]),
        [typeof(CaseClosed)] = To(Closed, Open),
        [typeof(PersonalDataErased)] = Stay(Closed),
    };

    /// <summary>The kinds of fact in the table: all but <see cref="CaseListed"/>, which makes the case.</summary>
    public static IEnumerable<Type> Facts => Rules.Keys;

    /// <summary>Whether a fact of this kind may happen in <paramref name="stage"/>.</summary>
    public static bool IsLegal(Stage stage, Type fact) => Rules.TryGetValue(fact, out Rule? rule) && rule.From.Contains(stage);

    /// <summary>The stage that <paramref name="fact"/> leads the case to.</summary>
    /// <exception cref="IllegalTransitionException">The fact cannot happen in the case's stage.</exception>
    public static Stage Next(Case c, Fact fact) =>
        IsLegal(c.Stage, fact.GetType()) ? Rules[fact.GetType()].Next(c, fact) : throw new IllegalTransitionException(c.Key, c.Stage, fact);

    private static Rule To(Stage next, params Stage[] from) => new((_, _) => next, from);

    private static Rule Stay(params Stage[] from) => new((c, _) => c.Stage, from);

    private sealed record Rule(Func<Case, Fact, Stage> Next, Stage[] From);
}

/// <summary>A fact cannot happen in the stage that its case is in: a fault of the program, never of a person's input.</summary>
public sealed class IllegalTransitionException(CaseKey key, Stage stage, Fact fact)
    : InvalidOperationException($"{fact.GetType().Name} cannot happen to case {key} in stage {stage}.")
{
    /// <summary>The case.</summary>
    public CaseKey Case { get; } = key;

    /// <summary>Its stage.</summary>
    public Stage Stage { get; } = stage;

    /// <summary>The fact that was refused.</summary>
    public Fact Fact { get; } = fact;
}

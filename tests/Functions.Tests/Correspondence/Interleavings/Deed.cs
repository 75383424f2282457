using CsCheck;

namespace Herald.Functions.Tests.Correspondence.Interleavings;

/// <summary>Something that is done in a story.</summary>
internal enum Doing
{
    Send,
    Advance,
    Report,
    Wait,
    Confirm,
    Repeat,
    Reply,
    Release,
    CorrectAddress,
    Attend,
    Restart,
}

/// <summary>What the mail service does with a message that is posted.</summary>
internal enum Mail
{
    Takes,
    TooMany,
    NotLetIn,
    Refuses,
    Fails,
    TakesAndFails,
    TakesAndHangsUp,
    DoesNotListen,
}

/// <summary>How an attempt ends.</summary>
internal enum End
{
    Well,
    DiesBefore,
    DiesAfter,
    Meddled,
}

/// <summary>One step of a story.</summary>
/// <param name="Doing">What is done.</param>
/// <param name="Pick">Chooses the letter, the wait, the word.</param>
/// <param name="Mail">What the mail service does meanwhile.</param>
/// <param name="End">How it ends.</param>
/// <param name="At">At which of its requests.</param>
/// <param name="Other">What somebody else does in between.</param>
internal sealed record Deed(Doing Doing, int Pick, Mail Mail, End End, int At, Deed? Other)
{
    private static readonly Gen<Doing> Doings = Gen.Frequency(
        (6, Gen.Const(Doing.Send)),
        (2, Gen.Const(Doing.Advance)),
        (3, Gen.Const(Doing.Report)),
        (2, Gen.Const(Doing.Wait)),
        (8, Gen.Enum<Doing>()));

    private static readonly Gen<Mail> Mails = Gen.Frequency((5, Gen.Const(Mail.Takes)), (3, Gen.Enum<Mail>()));

    private static readonly Gen<Deed> Plain = Gen.Select(
        Doings, Gen.Int[0, 999], Mails, (doing, pick, mail) => new Deed(doing, pick, mail, End.Well, 0, null));

    public static Gen<Deed> Any { get; } = Gen.Select(
        Plain, Gen.Frequency((4, Gen.Const(End.Well)), (3, Gen.Enum<End>())), Gen.Int[0, 4], Plain,
        (deed, end, at, other) => deed with { End = end, At = at, Other = end == End.Meddled ? other : null });

    public override string ToString() => $"{Doing} {Pick} {Mail} {End} at {At}{(Other is null ? "" : $" [{Other}]")}";
}

using CsCheck;
using Herald.Domain.Cases;

namespace Herald.Domain.Tests.Samples;

/// <summary>One thing that a state or staff do to a case, some time after the one before.</summary>
/// <param name="Hours">How long after the one before.</param>
/// <param name="Verb">What is done.</param>
/// <param name="Detail">A number from 0 to 99 that the verb makes use of.</param>
/// <param name="Wakes">Whether the orchestration wakes at once, or the hint is lost.</param>
internal sealed record Move(int Hours, string Verb, int Detail, bool Wakes)
{
    private static readonly string[] Verbs =
    [
        "interest", "interest", "regret", "withdraw", "record", "record", "accept", "refuse", "extend", "reissue", "staff-withdraw", "correct",
        "release", "release", "answer", "answer", "nothing",
    ];

    /// <summary>Some stories crowd into the weeks before the deadline, some run through the whole campaign.</summary>
    public static Gen<Move[]> Stories { get; } =
        Gen.OneOf(Within(Gen.Int[0, 24]), Within(Gen.OneOf(Gen.Int[0, 2], Gen.Int[0, 24 * 3], Gen.Int[0, 24 * 40])));

    private static Gen<Move[]> Within(Gen<int> pauses) =>
        Gen.Select(pauses, Gen.OneOfConst(Verbs), Gen.Int[0, 99], Gen.Bool, (hours, verb, detail, wakes) => new Move(hours, verb, detail, wakes))
            .Array[1, 30];

    public void Play(Story story)
    {
        _ = Verb switch
        {
            "interest" => story.Reply(Interest()),
            "regret" => story.Reply(Given.Regrets),
            "withdraw" => story.Reply(Given.Withdrawal),
            "record" => story.Record(RecordedContent(), story.Now.AddHours(-Detail * 5).ToString("O")),
            "accept" => story.Decide(accept: true),
            "refuse" => story.Decide(accept: false),
            "extend" => story.Extend(DateOnly.FromDateTime(story.Now.AddDays((Detail % 30) - 5).Date).ToString("O")),
            "reissue" => story.Reissue(),
            "staff-withdraw" => story.Withdraw(),
            "correct" => story.Correct($"capital-{Detail}@sn.example"),
            "release" => story.Release(),
            "answer" => story.Answer(Detail % 2 == 0 ? Given.Complete : Given.Complete with { Hotel = null }),
            _ => story,
        };
    }

    private ReplyContent RecordedContent() => (Detail % 4) switch { 0 => Given.Regrets, 1 => Given.Withdrawal, _ => Interest() };

    private ReplyContent Interest() => (Detail % 5) switch
    {
        0 => Given.Interest(Given.President),
        1 => Given.Interest(Given.VicePresident),
        2 => Given.Interest(Given.PrimeMinister),
        3 => Given.Interest(Given.VicePresident, Given.PrimeMinister),
        _ => Given.Interest(Given.PrimeMinister with { Title = "Head of Government" }, Given.President),
    };
}

using CsCheck;

namespace Herald.LocalRuntime.Tests.Replay;

/// <summary>Makes workflows.</summary>
internal static class WorkflowGen
{
    private static readonly Gen<string> Event = Gen.OneOfConst("Reply", "reply", "CaseChanged");

    /// <summary>Ids are drawn only where the order in which parallel branches go on is given, as it is when messages are fed one by one.</summary>
    public static Gen<IReadOnlyList<Step>> Steps(bool withIds)
    {
        Gen<Step> leaf = Leaf(withIds);
        Gen<IReadOnlyList<Step>> branch = leaf.Array[1, 3].Select(steps => (IReadOnlyList<Step>)steps);
        Gen<Step> together = branch.Array[2, 3].Select(branches => (Step)new Together(branches));
        return Gen.Frequency((5, leaf), (1, together)).Array[1, 6].Select(steps => (IReadOnlyList<Step>)steps);
    }

    private static Gen<Step> Leaf(bool withIds)
    {
        Gen<Step> call = Gen.Select(Gen.OneOfConst("Work", "Flaky", "Broken"), Gen.Int[1, 3], (name, tries) => (Step)new Call(name, tries));
        Gen<Step> sleep = Gen.Int[0, 30].Select(minutes => (Step)new Sleep(minutes));
        Gen<Step> wait = Gen.Select(Event, Gen.Int[1, 30], (name, minutes) => (Step)new Wait(name, minutes));
        Gen<Step> race = Gen.Select(Event, Gen.Int[1, 30], (name, minutes) => (Step)new Race(name, minutes));
        Gen<Step> show = Gen.Int[0, 9].Select(value => (Step)new Show(value));
        Gen<Step> draw = Gen.Const((Step)new Draw());
        return withIds ? Gen.OneOf(call, sleep, wait, race, show, draw) : Gen.OneOf(call, sleep, wait, race, show);
    }
}

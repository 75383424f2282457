using Herald.Domain;
using Herald.Domain.Decisions;

namespace Herald.Functions.Forms;

/// <summary>What a form does to a case: a ruling, or faults to mend first.</summary>
internal sealed record Judgement(Ruling? Ruling, IReadOnlyList<Fault> Faults)
{
    public static Judgement Faulty(IReadOnlyList<Fault> faults) => new(null, faults);

    public static Judgement Of(Ruling ruling) => new(ruling, []);
}

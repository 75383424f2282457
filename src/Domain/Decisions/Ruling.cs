using Herald.Domain.Cases;
using Herald.Domain.Letters;

namespace Herald.Domain.Decisions;

/// <summary>The answer to something that is asked of a case: a <see cref="Decision"/> or a <see cref="Refusal"/>.</summary>
public abstract record Ruling;

/// <summary>What happens: the facts, the case after them, and the letters that they cause. All or nothing.</summary>
/// <param name="After">The case after the facts.</param>
/// <param name="Facts">The facts, in order; empty when nothing is to be done.</param>
/// <param name="Letters">The letters to put into the outbox.</param>
public sealed record Decision(Case After, IReadOnlyList<Fact> Facts, IReadOnlyList<LetterIntent> Letters) : Ruling
{
    /// <summary>Whether nothing happens.</summary>
    public bool IsEmpty => Facts.Count == 0 && Letters.Count == 0;
}

/// <summary>What was asked cannot be, and why; nothing changes.</summary>
/// <param name="Code">A stable word for programs: <c>case-closed</c>.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record Refusal(string Code, string Message) : Ruling;

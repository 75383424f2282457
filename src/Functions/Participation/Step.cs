using Herald.Domain.Cases;
using Herald.Domain.Decisions;

namespace Herald.Functions.Participation;

/// <summary>What the orchestration learns from advancing a case: keys and instants, no personal data.</summary>
/// <param name="Phase">Where in the procedure the case is.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Seq">How many facts it has.</param>
/// <param name="NextWake">When something may be due next; null when nothing is.</param>
/// <param name="LettersDue">The keys of the letters to send now.</param>
internal sealed record Step(Phase Phase, Stage Stage, int Seq, DateTimeOffset? NextWake, IReadOnlyList<string> LettersDue);

/// <summary>The orchestration's custom status: what it last saw, and how long it sleeps.</summary>
internal sealed record ProcedureStatus(Phase Phase, Stage Stage, int Seq, DateTimeOffset? SleepsUntil);

/// <summary>Which letter of which case to send.</summary>
internal sealed record SendLetterInput(string Case, string Letter);

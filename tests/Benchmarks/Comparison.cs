using Herald.Benchmarks.CaseCost;
using Herald.Benchmarks.Letters;
using Herald.Benchmarks.Pages;
using Herald.Benchmarks.Report;
using Herald.Benchmarks.Start;
using Herald.Benchmarks.Submission;
using Herald.Benchmarks.Workflow;

namespace Herald.Benchmarks;

/// <summary>Something that Herald does, measured beside something that does the same by hand.</summary>
/// <param name="Name">What <c>--only</c> calls it.</param>
/// <param name="RunAsync">Measures; reports what it is busy with.</param>
internal sealed record Comparison(string Name, Func<IProgress<string>, CancellationToken, Task<IReadOnlyList<Number>>> RunAsync)
{
    public static IReadOnlyList<Comparison> All { get; } =
    [
        new("workflow", WorkflowComparison.RunAsync),
        new("submission", SubmissionComparison.RunAsync),
        new("letter", LetterComparison.RunAsync),
        new("case", CaseComparison.RunAsync),
        new("start", StartComparison.RunAsync),
        new("pages", PageComparison.RunAsync),
    ];
}

using System.Diagnostics;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Functions.Storage;
using Herald.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Participation;

/// <summary>Does to a case what the passing of time asks for, and tells what comes next. Running it twice does nothing the second time.</summary>
internal sealed class AdvanceCaseActivity(
    CampaignStore campaigns, CaseStore cases, Roster roster, InvitationRelease release, TimeProvider clock)
{
    private const int MostTries = 8;

    /// <summary>Advances the case named by <paramref name="key"/>.</summary>
    [Function(nameof(AdvanceCaseActivity))]
    public async Task<Step> RunAsync([ActivityTrigger] string key, CancellationToken cancellation)
    {
        CaseKey caseKey = CaseKey.Parse(key);
        Campaign campaign = await campaigns.FindAsync(caseKey.Campaign, cancellation)
            ?? throw new InvalidOperationException($"There is no campaign {caseKey.Campaign}.");
        for (int attempt = 1; attempt <= MostTries; attempt++)
        {
            CaseFile file = await cases.ReadAsync(caseKey, cancellation)
                ?? throw new InvalidOperationException($"There is no case {key}.");
            using Activity? span = Traces.Continue("case.advance", CauseOf(file));
            Traces.Name(caseKey);
            DateTimeOffset now = clock.GetUtcNow();
            if (InvitationRuling.IsAutomatic(campaign, file.Case, now) && InvitationRuling.Ready(file.Case).Count > 0)
            {
                await release.ReleaseAsync(caseKey, Actor.Clock, null, cancellation);
                continue;
            }

            Decision decision = Due.At(campaign, file.Case, [.. file.Letters.Select(LetterFates.Of)], now);
            if (await cases.TryCommitAsync(file, decision, Actor.Clock, null, cancellation) is { } committed)
            {
                await roster.ShowAsync(committed.After.Case, cancellation);
                Step step = StepAfter(campaign, committed.After, now);
                Measures.Turn(step.Phase);
                return step;
            }
        }

        throw new InvalidOperationException($"Case {key} kept changing: {MostTries} attempts met a conflict.");
    }

    /// <summary>The trace of what woke the orchestration: whoever changed the case left a letter to be sent.</summary>
    private static string? CauseOf(CaseFile file) =>
        file.Letters.Where(l => l.Written == LetterStatus.Pending).MaxBy(l => l.Intent.DueAt)?.Trace;

    private static Step StepAfter(Campaign campaign, CaseFile file, DateTimeOffset now) => new(
        Phases.Of(campaign, file.Case, now),
        file.Case.Stage,
        file.Case.Seq,
        Due.Next(campaign, file.Case, now),
        [.. file.Letters.Where(l => l.Written is LetterStatus.Pending or LetterStatus.Sending).OrderBy(l => l.Intent.DueAt).Select(l => l.Key)]);
}

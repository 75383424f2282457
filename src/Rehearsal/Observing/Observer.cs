using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Herald.Domain.Cases;
using Herald.Rehearsal.Actors;
using Herald.Rehearsal.Scripts;

namespace Herald.Rehearsal.Observing;

/// <summary>Reads what came of it all, through the desk's API and the mail alone.</summary>
internal sealed class Observer(Company company, Script script)
{
    private const int AtOnce = 8;

    /// <summary>The stage of each case now, by the list that staff see.</summary>
    public async Task<IReadOnlyDictionary<string, Stage>> ReadStagesAsync(CancellationToken cancellation)
    {
        Dictionary<string, Stage> stages = [];
        CaseListObservation page;
        int number = 0;
        do
        {
            page = await ReadAsync($"/cases?size=500&page={++number}", SeenJson.Default.CaseListObservation, cancellation);
            foreach (SeenItem item in page.Items)
            {
                stages[item.Code] = item.Stage;
            }
        }
        while (page.Next is not null);
        return stages;
    }

    public async Task<Performance> ReadAsync(
        IReadOnlyDictionary<string, Stage> stages, IReadOnlyList<string> errors, CancellationToken cancellation)
    {
        ConcurrentDictionary<string, CaseObservation> cases = new();
        await ForEachAsync(script.Parts, async (part, token) =>
            cases[part.Party.Code] = await ReadAsync($"/cases/{part.Party.Code}", SeenJson.Default.CaseObservation, token), cancellation);
        return new Performance
        {
            Script = script,
            Postings = company.Notebook.Postings,
            Cases = [.. script.Parts.Select(part => cases[part.Party.Code])],
            Letters = await ReadLettersAsync(cancellation),
            Register = (await ReadAsync("/invitations", SeenJson.Default.RegisterObservation, cancellation)).Invitations,
            Stages = stages,
            Errors = errors,
        };
    }

    private async Task<IReadOnlyList<LetterObservation>> ReadLettersAsync(CancellationToken cancellation)
    {
        IReadOnlyList<MailItem> mail = await company.Mail.ReadAllAsync(cancellation);
        LetterObservation[] letters = new LetterObservation[mail.Count];
        await ForEachAsync(mail.Index(), async (entry, token) =>
        {
            (int i, MailItem item) = entry;
            letters[i] = new LetterObservation(
                item.LetterId,
                item.At,
                item.Language?.Split('-')[0],
                item.Recipients,
                $"{item.Subject}\n{await company.Mail.ReadTextAsync(item, token)}",
                await company.Mail.ReadHtmlAsync(item, token));
        }, cancellation);
        return letters;
    }

    private async Task<T> ReadAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class =>
        (await company.Officer.ReadAsync(path, cancellation)).Deserialize(type) ?? throw new RehearsalException($"The desk's {path} is empty.");

    private static Task ForEachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, ValueTask> visit, CancellationToken cancellation) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, visit);
}

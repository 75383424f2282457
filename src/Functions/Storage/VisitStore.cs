using Azure;
using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Functions.Storage;

/// <summary>Somebody who has a session at a form: the case, the session and the draft.</summary>
/// <param name="File">The case, without its letters.</param>
/// <param name="Session">The session.</param>
/// <param name="Draft">The row of the draft.</param>
/// <param name="Receipts">What was sent through this form, oldest first; empty unless it was asked for.</param>
internal sealed record Visit(CaseFile File, SessionRow Session, DraftRow Draft, IReadOnlyList<SubmissionRow> Receipts)
{
    public Case Case => File.Case;
}

/// <summary>Sessions and drafts, in the partition of their case: one request reads them together with the case.</summary>
internal sealed class VisitStore(HeraldTable table, Entropy entropy, TimeProvider clock)
{
    // So many people of one state do not fill in its form at once; a scanner that opens a link for ever would leave a row each time.
    private const int MostSessions = 20;

    private readonly TableClient rows = table.For("session");

    /// <summary>The open session that a ticket names: one request. Null where there is none, or it has ended.</summary>
    public async Task<Visit?> FindAsync(SessionTicket ticket, string kind, bool receipts, CancellationToken cancellation)
    {
        string filter = $"RowKey eq '{Keys.State}' or RowKey eq '{Keys.Session(ticket.Digest)}' or RowKey eq '{Keys.Draft(kind)}'"
            + (receipts ? " or (RowKey ge 'submission:' and RowKey lt 'submission;')" : "");
        List<TableEntity> found = await QueryAsync(ticket.Key, filter, cancellation);
        if (found.Find(r => r.RowKey == Keys.State) is not { } state || found.Find(r => r.RowKey.StartsWith("access:", StringComparison.Ordinal)) is not { } access)
        {
            return null;
        }

        CaseFile file = CaseFile.From(state, []);
        SessionRow session = SessionRow.From(access);
        DraftRow draft = found.Find(r => r.RowKey == Keys.Draft(kind)) is { } row ? DraftRow.From(row) : new DraftRow(kind, null, null);
        SubmissionRow[] sent =
        [
            .. found.Where(r => r.RowKey.StartsWith("submission:", StringComparison.Ordinal)).Select(SubmissionRow.From)
                .Where(s => s.Kind == kind).OrderBy(s => s.At),
        ];
        return session.IsOpen(file.Case.Generation, clock.GetUtcNow()) ? new Visit(file, session, draft, sent) : null;
    }

    /// <summary>Opens a session for whoever holds a code of <paramref name="generation"/>: one read, one transaction. Null where the code
    /// was reissued since, or there is no such case.</summary>
    public async Task<(SessionTicket Ticket, Case Case)?> OpenAsync(CaseKey key, int generation, Language? language, CancellationToken cancellation)
    {
        List<TableEntity> found = await QueryAsync(
            key, $"RowKey eq '{Keys.State}' or (RowKey ge 'access:' and RowKey lt 'access;')", cancellation);
        if (found.Find(r => r.RowKey == Keys.State) is not { } state || CaseFile.From(state, []).Case is not { } c || c.Generation != generation)
        {
            return null;
        }

        DateTimeOffset now = clock.GetUtcNow();
        SessionTicket ticket = new(key, entropy.Id());
        SessionRow session = new(ticket.Digest, generation, language ?? c.Party.Language, now);
        TableEntity[] ended =
        [
            .. found.Where(r => r != state).Select(r => (Row: r, Session: SessionRow.From(r))).OrderByDescending(s => s.Session.UsedAt)
                .Where((s, i) => i >= MostSessions - 1 || !s.Session.IsOpen(generation, now)).Select(s => s.Row).Take(90),
        ];
        await AddAsync(session.ToEntity(key), ended, cancellation);
        return (ticket, c);
    }

    /// <summary>Stores what a post changed: one transaction. False when the draft has changed since it was read.</summary>
    public async Task<bool> TrySaveAsync(CaseKey key, SessionRow session, DraftRow? draft, CancellationToken cancellation)
    {
        List<TableTransactionAction> actions = [new(TableTransactionActionType.UpsertReplace, session.ToEntity(key))];
        if (draft is not null)
        {
            actions.Add(draft.ETag is { } etag
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, draft.ToEntity(key), etag)
                : new TableTransactionAction(TableTransactionActionType.Add, draft.ToEntity(key)));
        }

        try
        {
            await rows.SubmitTransactionAsync(actions, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private async Task AddAsync(TableEntity session, TableEntity[] ended, CancellationToken cancellation)
    {
        try
        {
            await rows.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.Add, session),
                    .. ended.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)),
                ],
                cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Somebody else has cleared away the same rows meanwhile.
            await rows.AddEntityAsync(session, cancellation);
        }
    }

    private async Task<List<TableEntity>> QueryAsync(CaseKey key, string filter, CancellationToken cancellation)
    {
        List<TableEntity> found = [];
        await foreach (TableEntity entity in rows.QueryAsync<TableEntity>(
            $"PartitionKey eq '{Keys.Partition(key)}' and ({filter})", cancellationToken: cancellation))
        {
            found.Add(entity);
        }

        return found;
    }
}

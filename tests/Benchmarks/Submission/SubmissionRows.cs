using Azure.Data.Tables;
using Herald.Benchmarks.Support;

namespace Herald.Benchmarks.Submission;

/// <summary>What the app stores of a submission beside the snapshot: copied from its table, so that the other side writes the same bytes.</summary>
internal sealed class SubmissionRows(IReadOnlyDictionary<string, TableEntity> templates)
{
    private static readonly string[] Kinds = ["fact:", "letter:receipt-", "submission:"];
    private static readonly string[] NotOurs = ["odata.etag", "Timestamp", "PartitionKey", "RowKey"];

    /// <summary>Copies every case from one table to another, and keeps the last row of each kind.</summary>
    public static async Task<SubmissionRows> CopyAsync(TableClient from, TableClient to, CancellationToken cancellation)
    {
        Dictionary<string, TableEntity> templates = [];
        await Load.SecondsAsync(0, AppSide.Keys.Count, CopyCaseAsync, cancellation);
        return new SubmissionRows(templates);

        async Task CopyCaseAsync(int number, CancellationToken token)
        {
            List<TableEntity> rows = [];
            await foreach (TableEntity row in from.QueryAsync<TableEntity>($"PartitionKey eq '{AppSide.Keys[number]}'", cancellationToken: token))
            {
                rows.Add(row);
            }

            await to.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), token);
            if (number == 0)
            {
                Array.ForEach(Kinds, kind => templates[kind] = rows.Last(row => row.RowKey.StartsWith(kind, StringComparison.Ordinal)));
            }
        }
    }

    /// <summary>The rows that the submission with this id and number adds to a case.</summary>
    public IEnumerable<TableTransactionAction> AddedBy(string key, int seq, string id) =>
    [
        Add(Kinds[0], key, $"{seq:D6}"),
        Add(Kinds[1], key, $"{seq}"),
        Add(Kinds[2], key, id),
    ];

    private TableTransactionAction Add(string kind, string key, string rest)
    {
        TableEntity row = new(key, kind + rest);
        foreach ((string column, object value) in templates[kind])
        {
            if (!NotOurs.Contains(column))
            {
                row[column] = value;
            }
        }

        return new TableTransactionAction(TableTransactionActionType.Add, row);
    }
}

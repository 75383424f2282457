using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Functions.Storage;

namespace Herald.Functions.Desk.Overview;

/// <summary>Looks at every letter of a campaign: one range query over its cases, without the bodies.</summary>
internal sealed class LetterSurvey(HeraldTable table)
{
    private readonly TableClient rows = table.For("desk");

    public async Task<LetterCounts> CountAsync(string campaign, CancellationToken cancellation)
    {
        string filter = $"PartitionKey ge '{campaign}:' and PartitionKey lt '{campaign};' and RowKey ge '{Keys.FirstLetter}' and RowKey lt 'letter;'";
        List<LetterProblem> letters = [];
        await foreach (TableEntity entity in rows.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            LetterRow letter = LetterRow.From(entity);
            letters.Add(new LetterProblem(
                CaseKey.Parse(entity.PartitionKey).Code, letter.Key, letter.Intent.Kind, letter.Status, letter.Intent.DueAt));
        }

        return LetterCounts.Of(letters);
    }
}

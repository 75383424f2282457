using Azure.Data.Tables;

namespace Herald.Functions.Storage;

/// <summary>The rows of a case, sorted by what they are.</summary>
internal sealed class CaseRows
{
    private readonly List<LetterRow> letters = [];
    private readonly List<FactRow> facts = [];
    private readonly List<SubmissionRow> submissions = [];
    private TableEntity? state;

    public CaseFile? File => state is null ? null : CaseFile.From(state, letters);

    public IReadOnlyList<FactRow> Facts => facts;

    public IReadOnlyList<SubmissionRow> Submissions => submissions;

    public void Add(TableEntity entity)
    {
        switch (entity.RowKey.Split(':')[0])
        {
            case "state":
                state = entity;
                break;
            case "letter":
                letters.Add(LetterRow.From(entity));
                break;
            case "fact":
                facts.Add(FactRow.From(entity));
                break;
            case "submission":
                submissions.Add(SubmissionRow.From(entity));
                break;
            default:
                break;
        }
    }
}

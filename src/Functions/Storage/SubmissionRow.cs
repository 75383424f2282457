using Azure.Data.Tables;
using Herald.Domain.Cases;

namespace Herald.Functions.Storage;

/// <summary>What somebody handed in: its own id makes a repeated post one submission.</summary>
/// <param name="Id">Chosen by the sender: 1 to 64 of <c>A-Z a-z 0-9 -</c>.</param>
/// <param name="Kind">What was handed in: reply or questionnaire.</param>
internal sealed record Submission(string Id, string Kind)
{
    /// <summary>The row that takes the place of the draft which this submission ends; null where there was none.</summary>
    public TableEntity? DraftRow { get; init; }

    public static bool IsId(string? id) =>
        id is { Length: >= 1 and <= 64 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}

/// <summary>A submission as stored, with the receipt that was given for it.</summary>
internal sealed record SubmissionRow(string Id, string Kind, string Receipt, DateTimeOffset At, Stage StageAfter)
{
    public TableEntity ToEntity(CaseKey key) => new(Keys.Partition(key), Keys.Submission(Id))
    {
        ["Kind"] = Kind,
        ["Receipt"] = Receipt,
        ["At"] = At,
        ["StageAfter"] = StageAfter.ToString(),
    };

    public static SubmissionRow From(TableEntity entity) => new(
        entity.RowKey["submission:".Length..],
        entity.GetString("Kind"),
        entity.GetString("Receipt"),
        entity.GetDateTimeOffset("At")!.Value,
        Enum.Parse<Stage>(entity.GetString("StageAfter")));
}

using Azure.Data.Tables;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.People;

namespace Herald.Functions.Storage;

/// <summary>A case in the list that staff see: what the list shows, filters and sorts by.</summary>
internal sealed record RosterRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Region { get; init; }

    public required Language Language { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>The sequence number of the case that the row shows; a row is only ever replaced by a newer one.</summary>
    public required int Seq { get; init; }

    public required bool Replied { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When the party first said what it has only amended since.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    public DateOnly? ExtendedTo { get; init; }

    /// <summary>How many invitations could be released now.</summary>
    public int Ready { get; init; }

    /// <summary>How many invitations are in force.</summary>
    public int Invitations { get; init; }

    /// <summary>The kinds of the open items that staff must look at, one for each item, the oldest first.</summary>
    public IReadOnlyList<AttentionKind> Attention { get; init; } = [];

    /// <summary>Since when the oldest of them has waited.</summary>
    public DateTimeOffset? AttentionSince { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public static RosterRow Of(Case c) => new()
    {
        Code = c.Key.Code,
        Name = c.Party.Name.English,
        Region = c.Party.Region,
        Language = c.Party.Language,
        Stage = c.Stage,
        Seq = c.Seq,
        Replied = c.Replies > 0,
        ReceivedAt = (c.Reply ?? c.LateReply)?.ReceivedAt,
        AnsweredAt = c.AnsweredAt ?? (c.Reply ?? c.LateReply)?.ReceivedAt,
        ExtendedTo = c.ExtendedTo,
        Ready = InvitationRuling.Ready(c).Count,
        Invitations = c.Invitations.Count(i => i.State == InvitationState.InForce),
        Attention = [.. c.OpenAttention.OrderBy(item => item.Since).Select(item => item.Kind)],
        AttentionSince = c.OpenAttention.Min(item => (DateTimeOffset?)item.Since),
        UpdatedAt = c.UpdatedAt,
    };

    public TableEntity ToEntity(string campaign)
    {
        TableEntity entity = new(campaign, Code)
        {
            ["Name"] = Name,
            ["Region"] = Region,
            ["Language"] = Language.Code(),
            ["Stage"] = Stage.ToString(),
            ["Seq"] = Seq,
            ["Replied"] = Replied,
            ["Ready"] = Ready,
            ["Invitations"] = Invitations,
            ["UpdatedAt"] = UpdatedAt,
        };
        if (ReceivedAt is { } received)
        {
            entity["ReceivedAt"] = received;
        }

        if (AnsweredAt is { } answered)
        {
            entity["AnsweredAt"] = answered;
        }

        if (AttentionSince is { } since)
        {
            entity["Attention"] = string.Join(',', Attention);
            entity["AttentionSince"] = since;
        }

        if (ExtendedTo is { } day)
        {
            entity["ExtendedTo"] = day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        }

        return entity;
    }

    public static RosterRow From(TableEntity entity) => new()
    {
        Code = entity.RowKey,
        Name = entity.GetString("Name"),
        Region = entity.GetString("Region"),
        Language = Languages.FromCode(entity.GetString("Language")) ?? Language.En,
        Stage = Enum.Parse<Stage>(entity.GetString("Stage")),
        Seq = entity.GetInt32("Seq")!.Value,
        Replied = entity.GetBoolean("Replied") ?? false,
        Ready = entity.GetInt32("Ready") ?? 0,
        Invitations = entity.GetInt32("Invitations") ?? 0,
        UpdatedAt = entity.GetDateTimeOffset("UpdatedAt")!.Value,
        Attention = [.. (entity.GetString("Attention") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<AttentionKind>)],
        AttentionSince = entity.GetDateTimeOffset("AttentionSince"),
        ReceivedAt = entity.GetDateTimeOffset("ReceivedAt"),
        AnsweredAt = entity.GetDateTimeOffset("AnsweredAt") ?? entity.GetDateTimeOffset("ReceivedAt"),
        ExtendedTo = entity.GetString("ExtendedTo") is { } day
            ? DateOnly.ParseExact(day, "O", System.Globalization.CultureInfo.InvariantCulture)
            : null,
    };
}

using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Domain.Time;

namespace Herald.Domain.Campaigns;

/// <summary>The facts of one circular letter and the rules of what follows from it. Read from <c>campaign.json</c> by
/// <see cref="CampaignReader"/>, which lets only consistent campaigns through.</summary>
public sealed record Campaign
{
    /// <summary>Identifier, part of every storage key: 1 to 40 of <c>a-z 0-9 -</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The letter's reference, as printed: "CL-25/10".</summary>
    public required string Reference { get; init; }

    /// <summary>The letter's date; it goes out no earlier.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The place that the letter is dated from.</summary>
    public required LocalizedText Place { get; init; }

    /// <summary>The zone of every day in the campaign (IANA identifier in the file).</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The inviting organisation.</summary>
    public required Organisation Organisation { get; init; }

    /// <summary>Who signs.</summary>
    public required Sender Sender { get; init; }

    /// <summary>Whom to ask.</summary>
    public required Contact Contact { get; init; }

    /// <summary>To whom the letter goes, as printed after "To:" ("ITU Member States"); in the dative where the language has one.</summary>
    public required LocalizedText Addressees { get; init; }

    /// <summary>Who gets a copy, as printed after "Copy to:": "permanent missions in Geneva".</summary>
    public required LocalizedText CopyTo { get; init; }

    /// <summary>The letter's subject.</summary>
    public required LocalizedText Subject { get; init; }

    /// <summary>The events, in the order of the file; at least one.</summary>
    public required IReadOnlyList<CampaignEvent> Events { get; init; }

    /// <summary>The programme offered to heads of state and government; at least one part.</summary>
    public required IReadOnlyList<ProgrammePart> Programme { get; init; }

    /// <summary>Deadline, reminders and late replies.</summary>
    public required ReplyRules Replies { get; init; }

    /// <summary>Who releases official invitations.</summary>
    public required ReleasePolicy Release { get; init; }

    /// <summary>Deadline and reminders of the questionnaire.</summary>
    public required LogisticsRules Logistics { get; init; }

    /// <summary>How many days after its day a reminder, or the thanks at the end, may still go out (after an outage).</summary>
    public required int OverdueGraceDays { get; init; }

    /// <summary>How many days after the end personal data is kept.</summary>
    public required int RetentionDays { get; init; }

    /// <summary>The campaign's own paragraphs, in Markdown, by the kind of letter that they stand in; none for most kinds.</summary>
    public IReadOnlyDictionary<LetterKind, LocalizedText> Texts { get; init; } = new Dictionary<LetterKind, LocalizedText>();

    /// <summary>The campaign's own wording of letters, in place of the standard one; none for most.</summary>
    public IReadOnlyDictionary<(LetterKind Kind, Language Language), TemplateOverride> Templates { get; init; } =
        new Dictionary<(LetterKind, Language), TemplateOverride>();

    /// <summary>The campaign's own wording of one kind of letter in one language; null where the standard one holds.</summary>
    public TemplateOverride? TemplateOf(LetterKind kind, Language language) => Templates.GetValueOrDefault((kind, language));

    /// <summary>The hour, on the clocks of <see cref="Zone"/>, at which reminders go out.</summary>
    public static TimeOnly OfficeHour { get; } = new(9, 0);

    /// <summary>The first instant of the letter's date.</summary>
    public DateTimeOffset OpensAt => ZonedDays.StartOf(Date, Zone);

    /// <summary>The campaign's own deadline for replies; a case may have a later one.</summary>
    public Deadline ReplyDeadline => new(Replies.LastDay, Zone);

    /// <summary>The deadline of the questionnaire.</summary>
    public Deadline LogisticsDeadline => new(Logistics.LastDay, Zone);

    /// <summary>The first day of the first event.</summary>
    public DateOnly FirstDay => Events.Min(e => e.Starts);

    /// <summary>The first instant after the last day of the last event: cases close.</summary>
    public DateTimeOffset OverAt => ZonedDays.StartOf(Events.Max(e => e.Ends).AddDays(1), Zone);

    /// <summary>When personal data is erased.</summary>
    public DateTimeOffset EraseAt => ZonedDays.StartOf(Events.Max(e => e.Ends).AddDays(1 + RetentionDays), Zone);

    /// <summary>The instant at which a reminder for <paramref name="day"/> is due.</summary>
    public DateTimeOffset ReminderAt(DateOnly day) => ZonedDays.At(day, OfficeHour, Zone);
}

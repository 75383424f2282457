using System.Globalization;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.Logistics;
using Herald.Domain.People;
using Herald.Domain.Time;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Puts the facts of one letter into the words of one language.</summary>
internal sealed class LetterModelWriter(LetterOccasion occasion, Language language, LetterWords words, Uri publicUrl)
{
    /// <summary>Stands for what a draft does not know yet.</summary>
    public const string Blank = "____";

    private readonly Campaign campaign = occasion.Campaign;
    private readonly Case c = occasion.Case;
    private readonly LetterIntent intent = occasion.Intent;
    private readonly LetterDates dates = new(words, occasion.Campaign.Place.In(language), occasion.Campaign.Zone);

    public LetterModel Write() => new(
        new HeadModel(Text(campaign.Place), occasion.IsDraft ? Blank : dates.DayOf(occasion.Now)),
        CampaignFacts(),
        new OrganisationModel(Text(campaign.Organisation.Name), Text(campaign.Organisation.Short)),
        new SenderModel(Text(campaign.Sender.Name), Text(campaign.Sender.Title)),
        new ContactModel(Text(campaign.Contact.Unit), LineText.Of(campaign.Contact.Phone), LineText.Of(campaign.Contact.Email)),
        new PartyModel(Text(c.Party.Name), c.Party.Mission.Count > 0),
        [.. campaign.Events.Select(EventFacts)],
        ProgrammeFacts(),
        DeadlineFacts(CaseDeadline.Of(campaign, c)),
        new LogisticsModel(campaign.Logistics.DelegationLimit),
        DeadlineFacts(campaign.LogisticsDeadline),
        FormFacts(),
        intent.Receipt is { } receipt ? new ReceiptModel(receipt.Number(c.Key), dates.Instant(receipt.At)) : null,
        new CaseModel(c.Stage == Stage.Withdrawn, [.. c.Invitations.Where(i => i.State == InvitationState.InForce).Select(InvitationFacts)]),
        (intent.Kind == LetterKind.LateReplyAcknowledged ? c.LateReply : c.Reply) is { } reply ? ReplyFacts(reply) : null,
        c.Invitations.LastOrDefault(i => i.Office == intent.Office && i.Revision == intent.Revision) is { } i ? InvitationFacts(i) : null,
        c.Logistics is { } questionnaire ? QuestionnaireFacts(questionnaire) : null);

    private CampaignModel CampaignFacts() => new(
        LineText.Of(campaign.Reference),
        dates.Day(campaign.Date),
        Text(campaign.Subject),
        Text(campaign.Addressees),
        Text(campaign.CopyTo),
        campaign.Texts.GetValueOrDefault(intent.Kind)?.In(language) is { } text ? Isolates.Without(text) : null,
        dates.DayOf(campaign.EraseAt));

    private ProgrammeModel ProgrammeFacts()
    {
        int days = campaign.Programme.Select(p => p.Date).Distinct().Count();
        return new ProgrammeModel([.. campaign.Programme.Select(PartFacts)], InWords(days), days);
    }

    private EventModel EventFacts(CampaignEvent e) => new(
        Text(e.Name), dates.Days(e.Starts, e.Ends), Line(e.Venue?.In(language)), Text(e.Place), Line(e.Partners?.In(language)));

    private PartModel PartFacts(ProgrammePart part) => new(
        Text(part.Name),
        dates.Day(part.Date),
        part.MaySpeak,
        c.Reply?.Content.Speaking.Contains(part.Id) ?? false);

    private PartModel[] PartsIn(IReadOnlyList<string>? ids, IReadOnlyList<string>? speaking) =>
    [
        .. campaign.Programme.Where(p => ids?.Contains(p.Id) ?? false).OrderBy(p => p.Date)
            .Select(p => PartFacts(p) with { Speaks = speaking?.Contains(p.Id) ?? false }),
    ];

    private DeadlineModel DeadlineFacts(Deadline deadline) => new(dates.NotLaterThan(deadline), deadline.IsMetAt(occasion.Now));

    private FormModel FormFacts()
    {
        bool logistics = intent.Kind is LetterKind.Logistics or LetterKind.LogisticsReminder or LetterKind.LogisticsReceipt;
        string address = $"{publicUrl.AbsoluteUri.TrimEnd('/')}/api/{(logistics ? "logistics" : "reply")}";
        return new FormModel($"{address}#{occasion.Code}", address, occasion.Code);
    }

    private ReplyModel ReplyFacts(Reply reply) => new(
        reply.Version,
        words.Channels[Name(reply.Channel)],
        Line(reply.Document),
        dates.Instant(reply.ReceivedAt),
        [.. reply.Content.Invitees.Select(PersonFacts)],
        PartsIn(reply.Content.Parts, reply.Content.Speaking),
        c.Invitations.Count > 0);

    private PersonModel PersonFacts(Invitee person) => new(
        FormOfAddress.Addressed(person, words, c.AddressFormOf(person)),
        FormOfAddress.Salutation(person, words, c.AddressFormOf(person)),
        LineText.Of(person.Title),
        WholeName.IsIn(LineText.Of(person.Title), Text(c.Party.Name)),
        words.Offices[Name(person.Office)],
        Line(person.SubstituteLevel));

    private InvitationModel InvitationFacts(Invitation invitation) => new(
        IsBlank(invitation) ? Blank : invitation.Number.ToString(CultureInfo.InvariantCulture),
        IsBlank(invitation) ? Blank : dates.DayOf(invitation.ReleasedAt),
        PersonFacts(invitation.Person),
        c.Invitations.FirstOrDefault(i => i.Number == invitation.Replaces) is { } replaced ? InvitationFacts(replaced) : null);

    private bool IsBlank(Invitation invitation) => occasion.IsDraft && invitation.Number == 0;

    private QuestionnaireModel QuestionnaireFacts(Questionnaire questionnaire) => new(
        c.LogisticsVersion,
        [.. QuestionnaireCheck.Missing(questionnaire).Select(path => words.Answers[path])],
        PartsIn(questionnaire.Attendance, null));

    private string InWords(int number) => number < words.Numbers.Count ? words.Numbers[number] : $"{number}";

    private string Text(LocalizedText text) => LineText.Of(text.In(language));

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : LineText.Of(text);

    /// <summary>The name of a value in the words file: as in JSON.</summary>
    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

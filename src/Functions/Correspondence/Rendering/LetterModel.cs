namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Everything that a letter may name, as words of its language. Templates reach a member under its name in snake case
/// (<c>deadline.not_later_than</c>); a name that is not here is an error. Null where this letter's case has no such thing.</summary>
internal sealed record LetterModel(
    HeadModel Letter,
    CampaignModel Campaign,
    OrganisationModel Organisation,
    SenderModel Sender,
    ContactModel Contact,
    PartyModel Party,
    IReadOnlyList<EventModel> Events,
    ProgrammeModel Programme,
    DeadlineModel Deadline,
    LogisticsModel Logistics,
    DeadlineModel LogisticsDeadline,
    FormModel Form,
    ReceiptModel? Receipt,
    CaseModel Case,
    ReplyModel? Reply,
    InvitationModel? Invitation,
    QuestionnaireModel? Questionnaire);

/// <summary>The head of the letter; subject and the rest come from the first lines of its template.</summary>
internal sealed record HeadModel(
    string Place, string Date, MarkdownLine? Reference = null, MarkdownLine? To = null, MarkdownLine? Copy = null, MarkdownLine? Subject = null);

/// <param name="Reference">The circular letter's reference.</param>
/// <param name="Date">The circular letter's date.</param>
/// <param name="Subject">The circular letter's subject.</param>
/// <param name="Addressees">To whom it went.</param>
/// <param name="CopyTo">Who got copies.</param>
/// <param name="Text">The campaign's own paragraphs for this kind of letter, in Markdown.</param>
/// <param name="ErasedOn">The day on which personal data is erased.</param>
internal sealed record CampaignModel(
    string Reference, string Date, string Subject, string Addressees, string CopyTo, string? Text, string ErasedOn);

internal sealed record OrganisationModel(string Name, string Short);

internal sealed record SenderModel(string Name, string Title);

internal sealed record ContactModel(string Unit, string Phone, string Email);

internal sealed record PartyModel(string Name, bool HasMission);

internal sealed record EventModel(string Name, string Days, string? Venue, string Place, string? Partners);

/// <param name="Parts">The parts of the programme.</param>
/// <param name="Days">On how many days they lie, in words.</param>
/// <param name="DayCount">The same number, for languages in which the counted word depends on it.</param>
internal sealed record ProgrammeModel(IReadOnlyList<PartModel> Parts, string Days, int DayCount);

/// <param name="Name">The part's name.</param>
/// <param name="Date">Its day.</param>
/// <param name="MaySpeak">Whether heads may speak there.</param>
/// <param name="Speaks">Whether the state wishes to speak there.</param>
internal sealed record PartModel(string Name, string Date, bool MaySpeak, bool Speaks);

/// <param name="NotLaterThan">The deadline in words, with its zone.</param>
/// <param name="IsOpen">Whether it has not passed at the time of the letter.</param>
internal sealed record DeadlineModel(string NotLaterThan, bool IsOpen);

internal sealed record LogisticsModel(int DelegationLimit);

/// <summary>The public form that the letter leads to.</summary>
/// <param name="Link">Its address with the code, which stays in the browser.</param>
/// <param name="Address">Its address without the code.</param>
/// <param name="Code">The code, in groups for typing.</param>
internal sealed record FormModel(string Link, string Address, string Code);

/// <summary>The receipt of what the letter confirms.</summary>
/// <param name="Number">The number under which to ask about it.</param>
/// <param name="ReceivedAt">When it was received.</param>
internal sealed record ReceiptModel(string Number, string ReceivedAt);

/// <param name="Withdrawn">Whether the state took its reply back.</param>
/// <param name="Invitations">The invitations in force.</param>
internal sealed record CaseModel(bool Withdrawn, IReadOnlyList<InvitationModel> Invitations);

internal sealed record ReplyModel(
    int Version, string Channel, string? Document, string ReceivedAt, IReadOnlyList<PersonModel> Invitees, IReadOnlyList<PartModel> Parts, bool Invited);

/// <param name="Addressed">The name with the form of address.</param>
/// <param name="Salutation">The greeting.</param>
/// <param name="Title">The functional title.</param>
/// <param name="NamesState">Whether the title says already of which state.</param>
/// <param name="Office">The office that the person holds or stands in for.</param>
/// <param name="SubstituteLevel">The level of a substitute.</param>
internal sealed record PersonModel(string Addressed, string Salutation, string Title, bool NamesState, string Office, string? SubstituteLevel);

/// <param name="Number">The number in the register; a blank in a draft.</param>
/// <param name="Date">The day of release; a blank in a draft.</param>
/// <param name="Person">The person as invited.</param>
/// <param name="Replaces">The invitation that it replaces.</param>
internal sealed record InvitationModel(string Number, string Date, PersonModel Person, InvitationModel? Replaces);

/// <param name="Version">1 for the first, then counting up.</param>
/// <param name="Missing">The required answers that are missing, in words.</param>
/// <param name="Attendance">The parts that will be attended.</param>
internal sealed record QuestionnaireModel(int Version, IReadOnlyList<string> Missing, IReadOnlyList<PartModel> Attendance);

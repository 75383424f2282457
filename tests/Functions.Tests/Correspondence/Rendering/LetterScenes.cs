using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.Logistics;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Correspondence.Rendering;

/// <summary>Cases that can be written about in every kind of letter.</summary>
internal static class LetterScenes
{
    public const string Code = "F4R2-AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-G";

    private static readonly DateTimeOffset Received = new(2025, 2, 12, 13, 32, 0, TimeSpan.Zero);

    /// <summary>A state whose president comes, and whose first invitation was replaced.</summary>
    public static Case Ordinary { get; } = Case(
        Samples.Party() with { Language = Language.En },
        new Invitee { Office = Office.HeadOfState, GivenName = "Jeanne", Surname = "Martin", Title = "President of the Republic", Gender = Gender.Female },
        new Invitee
        {
            Office = Office.HeadOfGovernment,
            GivenName = "Paul",
            Surname = "Durand",
            Title = "Minister for Digital Affairs",
            Gender = Gender.Male,
            SubstituteLevel = "minister",
        });

    /// <summary>Names that try to be markup, links, line breaks, reordered text, or simply are not English.</summary>
    public static Case Hostile { get; } = Case(
        Samples.Party("XX") with
        {
            Language = Language.En,
            Name = new LocalizedText("Côte d’Ivoire* [x](http://evil.example) <script>alert(1)</script>", new Dictionary<Language, string>()),
            Mission = [],
        },
        new Invitee
        {
            Office = Office.HeadOfState,
            GivenName = "محمد بن راشد\r\nBcc: all@evil.example",
            Surname = "\u202Eمكتوم\u2066 `code` _x_",
            Title = "# رئيس | {{ campaign.subject }} & \"Chef\" \\ 1. 2)",
            FormOfAddress = "His Majesty",
        },
        new Invitee
        {
            Office = Office.HeadOfGovernment,
            GivenName = "Nguyễn Thị Bích e\u0301 𒀀",
            Surname = new string('x', 150),
            Title = "- O'Brien & Söhne\n\n---\n\n> 首相",
        });

    /// <summary>The letter of this kind about <paramref name="c"/>, at the moment at which such letters go.</summary>
    public static LetterOccasion Occasion(Case c, LetterKind kind) => new(
        Samples.Campaign,
        kind switch
        {
            LetterKind.LateReplyAcknowledged => c with { LateReply = c.Reply, Stage = Stage.LateReply },
            LetterKind.DeadlineExtended => c with { ExtendedTo = new DateOnly(2025, 3, 31) },
            LetterKind.Receipt => c with { Invitations = [] },
            _ => c,
        },
        new LetterIntent
        {
            Kind = kind,
            Key = $"{kind.Code()}-1",
            DueAt = Samples.Start,
            Version = 1,
            Receipt = kind switch
            {
                LetterKind.Receipt or LetterKind.RegretsAcknowledged or LetterKind.LateReplyAcknowledged => new Receipt(3, Received),
                LetterKind.LogisticsReceipt => new Receipt(9, MomentOf(kind)),
                _ => null,
            },
            Office = Office.HeadOfState,
            Revision = kind == LetterKind.ReplacementInvitation ? 2 : 1,
        },
        Code,
        MomentOf(kind));

    /// <summary>The letter once more: to readers who have it, or to some whom it may have missed.</summary>
    public static LetterOccasion Repeated(LetterOccasion occasion, bool mayHaveMissed) => occasion with
    {
        Intent = occasion.Intent with
        {
            Key = $"{occasion.Intent.Key}-again-1",
            Repeats = occasion.Intent.Key,
            CopyOf = new DateTimeOffset(2025, 1, 31, 9, 0, 0, TimeSpan.Zero),
            MayHaveMissed = mayHaveMissed,
        },
    };

    private static Case Case(Party party, params Invitee[] invitees) => new()
    {
        Key = new CaseKey(Samples.Campaign.Id, party.Code),
        Party = party,
        Stage = Stage.Invited,
        Seq = 9,
        UpdatedAt = Received,
        Replies = 1,
        Reply = new Reply(
            1,
            new ReplyContent { Answer = Answer.Attend, Invitees = invitees, Parts = ["gala-dinner", "wsis-opening"], Speaking = ["wsis-opening"] },
            Channel.NoteVerbale, Received, "NV 12/2025 & annex"),
        Invitations =
        [
            new Invitation(Office.HeadOfState, 1, 12, invitees[0], Received.AddDays(20), null, InvitationState.Replaced),
            new Invitation(Office.HeadOfState, 2, 57, invitees[0], Received.AddDays(40), 12, InvitationState.InForce),
        ],
        Logistics = new Questionnaire { Attendance = ["gala-dinner"], SecurityOfficers = 2, Hotel = "Hôtel Beau-Rivage" },
        LogisticsVersion = 3,
    };

    private static DateTimeOffset MomentOf(LetterKind kind) => kind switch
    {
        LetterKind.Circular => Samples.Start,
        LetterKind.Reminder => new DateTimeOffset(2025, 2, 18, 8, 0, 0, TimeSpan.Zero),
        LetterKind.Receipt or LetterKind.RegretsAcknowledged => Received,
        LetterKind.LateReplyAcknowledged or LetterKind.LateReplyRefused or LetterKind.DeadlineExtended => new DateTimeOffset(2025, 2, 25, 9, 0, 0, TimeSpan.Zero),
        LetterKind.Logistics => new DateTimeOffset(2025, 4, 1, 9, 0, 0, TimeSpan.Zero),
        LetterKind.LogisticsReminder or LetterKind.LogisticsReceipt => new DateTimeOffset(2025, 6, 2, 7, 0, 0, TimeSpan.Zero),
        LetterKind.ClosingThanks => Samples.Campaign.OverAt,
        _ => new DateTimeOffset(2025, 3, 24, 9, 0, 0, TimeSpan.Zero),
    };
}

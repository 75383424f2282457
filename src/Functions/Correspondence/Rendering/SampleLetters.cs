using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.Logistics;
using Herald.Domain.People;
using Herald.Domain.Time;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Letters to a state that does not exist, one of every kind and language: to show and to try a campaign's wording. Two cases,
/// because a template may ask what is there: one in which everything is, and one in which as little is as can be.</summary>
internal sealed class SampleLetters(LetterRenderer renderer)
{
    /// <summary>Stands for the code of a case.</summary>
    private const string NoCode = "••••-••••";

    private static readonly LocalizedText Name = new("Utopia", new Dictionary<Language, string>
    {
        [Language.Ar] = "يوتوبيا",
        [Language.Es] = "Utopía",
        [Language.Fr] = "Utopie",
        [Language.Ru] = "Утопия",
        [Language.Zh] = "乌托邦",
    });

    public RenderedLetter Render(Campaign campaign, LetterKind kind, Language language, bool full = true) =>
        renderer.Render(Occasion(campaign, kind, full ? Full(campaign, language) : Sparse(campaign, language), hasReceipt: full && Confirms(kind)));

    private static LetterOccasion Occasion(Campaign campaign, LetterKind kind, Case c, bool hasReceipt) => new(
        campaign,
        kind switch
        {
            LetterKind.LateReplyAcknowledged => c with { LateReply = c.Reply, Stage = Stage.LateReply },
            LetterKind.Receipt => c with { Invitations = [] },
            _ => c,
        },
        new LetterIntent
        {
            Kind = kind,
            Key = $"{kind.Code()}-1",
            DueAt = campaign.OpensAt,
            Version = 1,
            Receipt = hasReceipt ? new Receipt(1, c.Reply!.ReceivedAt) : null,
            Office = Office.HeadOfState,
            Revision = kind == LetterKind.ReplacementInvitation ? 2 : 1,
        },
        NoCode,
        MomentOf(campaign, kind));

    private static bool Confirms(LetterKind kind) =>
        kind is LetterKind.Receipt or LetterKind.RegretsAcknowledged or LetterKind.LateReplyAcknowledged or LetterKind.LogisticsReceipt;

    /// <summary>About when such letters go.</summary>
    private static DateTimeOffset MomentOf(Campaign campaign, LetterKind kind) => kind switch
    {
        LetterKind.Circular => campaign.OpensAt,
        LetterKind.Reminder or LetterKind.Receipt or LetterKind.RegretsAcknowledged => campaign.ReplyDeadline.EndsAt.AddDays(-1),
        LetterKind.ClosingThanks => campaign.OverAt,
        LetterKind.LogisticsReminder or LetterKind.LogisticsReceipt => campaign.LogisticsDeadline.EndsAt.AddDays(-1),
        _ => campaign.ReplyDeadline.EndsAt.AddDays(2),
    };

    private static Case Full(Campaign campaign, Language language)
    {
        Invitee head = new() { Office = Office.HeadOfState, GivenName = "Jeanne", Surname = "Martin", Title = "President of the Republic", Gender = Gender.Female };
        Invitee substitute = new()
        {
            Office = Office.HeadOfGovernment,
            GivenName = "Paul",
            Surname = "Durand",
            Title = "Minister for Digital Affairs",
            Gender = Gender.Male,
            SubstituteLevel = "minister",
        };
        ReplyContent content = new()
        {
            Answer = Answer.Attend,
            Invitees = [head, substitute],
            Parts = [.. campaign.Programme.Select(p => p.Id)],
            Speaking = [.. campaign.Programme.Where(p => p.MaySpeak).Select(p => p.Id)],
        };
        Reply reply = new(1, content, Channel.NoteVerbale, Received(campaign), "NV 1/1");
        return Of(campaign, language, reply, ["mission@utopia.example"]) with
        {
            Logistics = new Questionnaire { Attendance = content.Parts, SecurityOfficers = 1 },
            LogisticsVersion = 1,
        };
    }

    private static Case Sparse(Campaign campaign, Language language)
    {
        Invitee person = new() { Office = Office.HeadOfState, GivenName = "Jeanne", Title = "President" };
        Reply reply = new(1, new ReplyContent { Answer = Answer.Attend, Invitees = [person] }, Channel.Form, Received(campaign), null);
        return Of(campaign, language, reply, []) with { Logistics = new Questionnaire(), LogisticsVersion = 1 };
    }

    private static Case Of(Campaign campaign, Language language, Reply reply, IReadOnlyList<string> mission)
    {
        Invitee person = reply.Content.Invitees[0];
        DateTimeOffset released = campaign.ReplyDeadline.EndsAt.AddDays(1);
        return new Case
        {
            Key = new CaseKey(campaign.Id, "SAMPLE"),
            Party = new Party { Code = "SAMPLE", Name = Name, Region = "", Language = language, Capital = ["protocol@utopia.example"], Mission = mission },
            Stage = Stage.Invited,
            Seq = 1,
            UpdatedAt = released,
            Replies = 1,
            Reply = reply,
            Invitations =
            [
                new Invitation(Office.HeadOfState, 1, 1, person, released, null, InvitationState.Replaced),
                new Invitation(Office.HeadOfState, 2, 2, person, released, 1, InvitationState.InForce),
            ],
        };
    }

    private static DateTimeOffset Received(Campaign campaign) => ZonedDays.At(campaign.Replies.LastDay, Campaign.OfficeHour, campaign.Zone);
}

using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Domain.Logistics;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Correspondence.Rendering;

/// <summary>Cases of states that write in a language of their own, with names and titles as such a state would give them. A language
/// that joins adds its state to <see cref="States"/>.</summary>
internal static class NativeScenes
{
    /// <summary>A state with its head of state and a substitute for its head of government, by language.</summary>
    private static readonly Dictionary<Language, (string Code, string Name, Invitee Head, Invitee Substitute)> States = new()
    {
        [Language.Ar] = (
            "TN",
            "تونس",
            Head("ليلى", "بن سالم", "رئيسة الجمهورية"),
            Substitute("كريم", "الطرابلسي", "وزير تكنولوجيات الاتصال", "وزير")),
        [Language.Zh] = (
            "SG",
            "新加坡",
            Head("安", "林", "共和国总统"),
            Substitute("文杰", "陈", "数码发展及新闻部长", "部长")),
        [Language.Fr] = (
            "SN",
            "Sénégal",
            Head("Aïssatou", "Diop", "Présidente de la République"),
            Substitute("Ousmane", "Ndiaye", "Ministre de la communication et du numérique", "ministre")),
        [Language.Es] = (
            "UY",
            "Uruguay",
            Head("Lucía", "Ibáñez Núñez", "Presidenta de la República"),
            Substitute("Andrés", "Peña", "Ministro de Industria, Energía y Minería", "ministro")),
        [Language.Ru] = (
            "KZ",
            "Казахстан",
            Head("Айгуль", "Нурланова", "Президент Республики"),
            Substitute("Ержан", "Сеитов", "Министр цифрового развития", "министр")),
    };

    /// <summary>The languages that have a state here.</summary>
    public static IReadOnlyCollection<Language> Languages => States.Keys;

    /// <summary>Every scene of one language, by name.</summary>
    public static IEnumerable<(string Name, LetterOccasion Occasion)> All(Language language)
    {
        Case ordinary = Ordinary(language);
        foreach (LetterKind kind in LetterKinds.All)
        {
            yield return ($"ordinary.{kind.Code()}", LetterScenes.Occasion(ordinary, kind));
        }

        foreach (LetterKind kind in (LetterKind[])[LetterKind.Receipt, LetterKind.LateReplyAcknowledged, LetterKind.Invitation, LetterKind.InvitationCancelled])
        {
            yield return ($"one-name.{kind.Code()}", LetterScenes.Occasion(OneName(ordinary), kind));
        }

        foreach (LetterKind kind in (LetterKind[])[LetterKind.Circular, LetterKind.Invitation])
        {
            yield return ($"copy.{kind.Code()}", LetterScenes.Repeated(LetterScenes.Occasion(ordinary, kind), mayHaveMissed: false));
            yield return ($"again.{kind.Code()}", LetterScenes.Repeated(LetterScenes.Occasion(ordinary, kind), mayHaveMissed: true));
        }

        yield return ("two-invitations.logistics", LetterScenes.Occasion(TwoInvitations(ordinary), LetterKind.Logistics));
        yield return ("invited.receipt", LetterScenes.Occasion(ordinary, LetterKind.Receipt) with { Case = ordinary });
        yield return ("late.receipt", LetterScenes.Occasion(ordinary, LetterKind.Receipt) with { Now = Samples.Campaign.ReplyDeadline.EndsAt });
        yield return ("late.regrets-acknowledged", LetterScenes.Occasion(ordinary, LetterKind.RegretsAcknowledged) with { Now = Samples.Campaign.ReplyDeadline.EndsAt });
        yield return ("withdrawn.regrets-acknowledged", LetterScenes.Occasion(ordinary with { Stage = Stage.Withdrawn }, LetterKind.RegretsAcknowledged));
        yield return ("complete.logistics-receipt", LetterScenes.Occasion(ordinary with { Logistics = Complete }, LetterKind.LogisticsReceipt));
        yield return (
            "late.logistics-reminder",
            LetterScenes.Occasion(ordinary with { Logistics = null }, LetterKind.LogisticsReminder) with { Now = Samples.Campaign.LogisticsDeadline.EndsAt });
    }

    /// <summary>The scene of English letters, in another language.</summary>
    private static Case Ordinary(Language language)
    {
        (string code, string name, Invitee head, Invitee substitute) = States[language];
        Case like = LetterScenes.Ordinary;
        Party party = Samples.Party(code) with { Language = language, Name = new LocalizedText(code, new Dictionary<Language, string> { [language] = name }) };
        return like with
        {
            Key = Samples.Key(code),
            Party = party,
            Reply = like.Reply! with { Content = like.Reply.Content with { Invitees = [head, substitute] }, Document = "NV 12/2025" },
            Invitations = [.. like.Invitations.Select(i => i with { Person = head })],
        };
    }

    /// <summary>One invitee of one name, whose gender is not known and who has chosen no part of the programme; neither has the state a mission.</summary>
    private static Case OneName(Case c)
    {
        Invitee person = c.Reply!.Content.Invitees[0] with { Surname = null, Gender = null };
        return c with
        {
            Party = c.Party with { Mission = [] },
            Reply = c.Reply with { Channel = Channel.Form, Document = null, Content = c.Reply.Content with { Invitees = [person], Parts = [], Speaking = [] } },
            Invitations = [c.Invitations[0] with { Person = person, ReleasedAt = new DateTimeOffset(2025, 3, 1, 9, 0, 0, TimeSpan.Zero), State = InvitationState.InForce }],
        };
    }

    private static Case TwoInvitations(Case c) => c with
    {
        Invitations = [.. c.Invitations, c.Invitations[1] with { Office = Office.HeadOfGovernment, Number = 58, Person = c.Reply!.Content.Invitees[1], Replaces = null }],
    };

    private static Questionnaire Complete => new()
    {
        Attendance = ["gala-dinner", "wsis-opening"],
        Delegation = [],
        Arrival = new Movement(new DateOnly(2025, 7, 8), new TimeOnly(9, 5), "GVA", "LX 1"),
        Departure = new Movement(new DateOnly(2025, 7, 11), new TimeOnly(18, 0), "GVA", "LX 2"),
        StateAircraft = false,
        Hotel = "Hôtel Beau-Rivage",
        SecurityOfficers = 0,
    };

    private static Invitee Head(string given, string surname, string title) =>
        new() { Office = Office.HeadOfState, GivenName = given, Surname = surname, Title = title, Gender = Gender.Female };

    private static Invitee Substitute(string given, string surname, string title, string level) =>
        new() { Office = Office.HeadOfGovernment, GivenName = given, Surname = surname, Title = title, Gender = Gender.Male, SubstituteLevel = level };
}

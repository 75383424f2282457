using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.People;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

public sealed class ReplyCheckTests
{
    private static readonly string Long = new('é', 150);

    public static TheoryData<string, ReplyContent> Faulty => new()
    {
        { "invitees", Given.Interest() with { Invitees = [] } },
        { "invitees", Given.Interest(Given.President, Given.VicePresident) },
        { "invitees", Given.Interest(Given.President, Given.PrimeMinister, Given.VicePresident) },
        { "invitees[0]", Given.Interest([null!]) },
        { "invitees[0].givenName", With(i => i with { GivenName = " " }) },
        { "invitees[0].givenName", With(i => i with { GivenName = null! }) },
        { "invitees[0].givenName", With(i => i with { GivenName = Long + "é" }) },
        { "invitees[0].givenName", With(i => i with { GivenName = "Awa\u0007" }) },
        { "invitees[0].givenName", With(i => i with { GivenName = "Awa\r\nBcc: all@un.example" }) },
        { "invitees[0].surname", With(i => i with { Surname = Long + "é" }) },
        { "invitees[0].surname", With(i => i with { Surname = "Di\nop" }) },
        { "invitees[0].title", With(i => i with { Title = "" }) },
        { "invitees[0].title", With(i => i with { Title = "President\tof the Republic" }) },
        { "invitees[0].formOfAddress", With(i => i with { FormOfAddress = Long + "é" }) },
        { "invitees[0].substituteLevel", With(i => i with { SubstituteLevel = Long + "é" }) },
        { "invitees[1].title", Given.Interest(Given.President, Given.PrimeMinister with { Title = " " }) },
        { "parts", Given.Interest() with { Parts = ["gala-dinner", "nowhere"], Speaking = [] } },
        { "parts", Given.Interest() with { Parts = [null!], Speaking = [] } },
        { "speaking", Given.Interest() with { Speaking = ["ai-governance-day"] } }, // not among the parts
        { "speaking", Given.Interest() with { Speaking = ["gala-dinner"] } }, // nobody speaks there
        { "note", Given.Interest() with { Note = new string('n', 2001) } },
        { "contact.name", Given.Interest() with { Contact = new ContactPerson(Long + "é", null, null) } },
        { "contact.phone", Given.Interest() with { Contact = new ContactPerson(null, null, "+41\n22") } },
        { "contact.email", Given.Interest() with { Contact = new ContactPerson(null, "Fatou <f@sn.example>", null) } },
        { "contact.email", Given.Interest() with { Contact = new ContactPerson(null, "fatou@localhost", null) } },
        { "answer", Given.Regrets with { Invitees = [Given.President] } },
        { "answer", Given.Withdrawal with { Parts = ["gala-dinner"] } },
        { "note", Given.Regrets with { Note = "\0" } },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Faults_OfAFaultyReply_NameTheField(string path, ReplyContent content) =>
        Assert.Equal([path], ReplyCheck.Faults(Given.Campaign, content).Select(f => f.Path));

    [Fact]
    public void Faults_OfAReplyThatIsFaultyThroughout_NameAllAtOnce()
    {
        ReplyContent content = new()
        {
            Answer = Answer.Attend,
            Invitees = [new Invitee { Office = Office.HeadOfState, GivenName = "", Title = "" }],
            Parts = ["nowhere"],
            Speaking = ["elsewhere"],
            Contact = new ContactPerson(null, "nobody", null),
            Note = new string('n', 2001),
        };

        Assert.Equal(
            ["invitees[0].givenName", "invitees[0].title", "parts", "speaking", "note", "contact.email"],
            ReplyCheck.Faults(Given.Campaign, content).Select(f => f.Path));
    }

    [Fact]
    public void Faults_OfWhatIsAllowed_AreNone()
    {
        ReplyContent[] allowed =
        [
            Given.Interest(),
            Given.Interest(Given.PrimeMinister, Given.VicePresident),
            Given.Regrets with { Note = "With thanks.\r\n\tThe ministry" },
            Given.Withdrawal,
            Given.Interest() with { Parts = [], Speaking = [], Contact = null },
            With(i => i with { GivenName = Long, Surname = null, Title = "رئيس الجمهورية" }),
        ];

        Assert.All(allowed, content => Assert.Empty(ReplyCheck.Faults(Given.Campaign, content)));
    }

    private static ReplyContent With(Func<Invitee, Invitee> change) => Given.Interest(change(Given.President));
}

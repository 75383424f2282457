using Herald.Domain.Logistics;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Logistics;

public sealed class QuestionnaireCheckTests
{
    private static readonly DelegationMember Member = new("Fatou Sow", "Chief of protocol");
    private static readonly string Long = new('é', 151);

    public static TheoryData<string, Questionnaire> Faulty => new()
    {
        { "attendance", Given.Complete with { Attendance = ["nowhere"] } },
        { "attendance", Given.Complete with { Attendance = [null!] } },
        { "delegation", Given.Complete with { Delegation = [.. Enumerable.Repeat(Member, 13)] } },
        { "delegation[1]", Given.Complete with { Delegation = [Member, null!] } },
        { "delegation[1].name", Given.Complete with { Delegation = [Member, Member with { Name = " " }] } },
        { "delegation[0].function", Given.Complete with { Delegation = [Member with { Function = null! }] } },
        { "delegation[0].name", Given.Complete with { Delegation = [Member with { Name = Long }] } },
        { "arrival.date", Given.Complete with { Arrival = Given.Complete.Arrival! with { Date = new DateOnly(2025, 6, 6) } } },
        { "departure.date", Given.Complete with { Departure = Given.Complete.Departure! with { Date = new DateOnly(2025, 8, 11) } } },
        { "departure.date", Given.Complete with { Departure = Given.Complete.Departure! with { Date = new DateOnly(2025, 7, 7) } } },
        { "departure.time", Given.Complete with { Departure = Given.Complete.Arrival! with { Time = new TimeOnly(18, 19) } } },
        { "arrival.place", Given.Complete with { Arrival = Given.Complete.Arrival! with { Place = Long } } },
        { "arrival.means", Given.Complete with { Arrival = Given.Complete.Arrival! with { Means = "AF\n1842" } } },
        { "hotel", Given.Complete with { Hotel = Long } },
        { "securityOfficers", Given.Complete with { SecurityOfficers = -1 } },
        { "securityOfficers", Given.Complete with { SecurityOfficers = 501 } },
        { "protocolNeeds", Given.Complete with { ProtocolNeeds = new string('n', 2001) } },
        { "diet", Given.Complete with { Diet = "\0" } },
        { "access", Given.Complete with { Access = new string('n', 2001) } },
    };

    public static TheoryData<string, Questionnaire> Incomplete => new()
    {
        { "attendance", Given.Complete with { Attendance = null } },
        { "delegation", Given.Complete with { Delegation = null } },
        { "arrival.date", Given.Complete with { Arrival = Given.Complete.Arrival! with { Date = null } } },
        { "arrival.time", Given.Complete with { Arrival = Given.Complete.Arrival! with { Time = null } } },
        { "arrival.place", Given.Complete with { Arrival = Given.Complete.Arrival! with { Place = " " } } },
        { "arrival.means", Given.Complete with { Arrival = Given.Complete.Arrival! with { Means = "" } } },
        { "departure.date", Given.Complete with { Departure = Given.Complete.Departure! with { Date = null } } },
        { "departure.time", Given.Complete with { Departure = Given.Complete.Departure! with { Time = null } } },
        { "departure.place", Given.Complete with { Departure = Given.Complete.Departure! with { Place = null } } },
        { "departure.means", Given.Complete with { Departure = Given.Complete.Departure! with { Means = null } } },
        { "stateAircraft", Given.Complete with { StateAircraft = null } },
        { "hotel", Given.Complete with { Hotel = "" } },
        { "securityOfficers", Given.Complete with { SecurityOfficers = null, Armed = null } },
        { "armed", Given.Complete with { Armed = null } },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Faults_OfAFaultyAnswer_NameTheField(string path, Questionnaire q) =>
        Assert.Equal([path], QuestionnaireCheck.Faults(Given.Campaign, q).Select(f => f.Path));

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void Missing_ARequiredAnswer_IsNamedAndIsNoFault(string path, Questionnaire q)
    {
        Assert.Equal([path], QuestionnaireCheck.Missing(q));
        Assert.Empty(QuestionnaireCheck.Faults(Given.Campaign, q));
    }

    [Fact]
    public void Missing_OfAnEmptyQuestionnaire_IsEverythingRequiredButArms()
    {
        Assert.Equal(13, QuestionnaireCheck.Missing(new Questionnaire()).Count);
        Assert.Empty(QuestionnaireCheck.Faults(Given.Campaign, new Questionnaire()));
    }

    [Fact]
    public void Missing_WithoutSecurityOfficers_DoesNotAskForArms() =>
        Assert.Empty(QuestionnaireCheck.Missing(Given.Complete with { SecurityOfficers = 0, Armed = null, Delegation = [], Attendance = [] }));

    [Theory]
    [InlineData("2025-06-07", "2025-08-10")] // thirty days before the first and after the last day
    [InlineData("2025-07-09", "2025-07-09")] // for the dinner alone
    public void Faults_OfTheFirstAndTheLastPossibleDay_AreNone(string arrival, string departure) => Assert.Empty(QuestionnaireCheck.Faults(
        Given.Campaign,
        Given.Complete with
        {
            Arrival = new Movement(DateOnly.Parse(arrival, null), new TimeOnly(9, 0), "Geneva", "car"),
            Departure = new Movement(DateOnly.Parse(departure, null), new TimeOnly(23, 0), "Geneva", "car"),
        }));
}

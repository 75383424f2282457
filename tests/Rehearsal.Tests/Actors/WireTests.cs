using Herald.Domain.Cases;
using Herald.Domain.Logistics;
using Herald.Domain.People;
using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Tests.Actors;

public sealed class WireTests
{
    [Fact]
    public void Fields_Reply_AreThePathsOfTheForm()
    {
        ReplyContent content = new()
        {
            Answer = Answer.Attend,
            Invitees = [new Invitee { Office = Office.HeadOfGovernment, GivenName = "毛", Title = "Premier" }],
            Parts = ["a", "b"],
            Contact = new ContactPerson("N", null, null),
        };

        Assert.Equal(
            ["answer=attend", "invitees[0].office=headOfGovernment", "invitees[0].givenName=毛", "invitees[0].title=Premier", "parts=a", "parts=b", "speaking=", "contact.name=N"],
            Wire.Fields(WireJson.Node(content), "").Select(f => $"{f.Key}={f.Value}"));
    }

    [Fact]
    public void Fields_Questionnaire_WritesTimesAndAnswersAsPeopleDo()
    {
        Questionnaire questionnaire = new() { Delegation = [], Arrival = new Movement(new DateOnly(2025, 7, 6), new TimeOnly(9, 5), null, null), Armed = true };

        Assert.Equal(
            ["delegation=", "arrival.date=2025-07-06", "arrival.time=09:05", "armed=true"],
            Wire.Fields(WireJson.Node(questionnaire), "").Select(f => $"{f.Key}={f.Value}"));
    }
}

using System.Text.Json;
using CsCheck;
using Herald.Domain.Logistics;
using Herald.Functions.Logistics;
using Herald.Functions.Reading;
using Herald.Functions.Tests.Interest;

namespace Herald.Functions.Tests.Logistics;

public sealed class QuestionnaireFieldsTests
{
    private static readonly Gen<string?> Text = Gen.OneOf(ReplyFieldsTests.Name.Select(n => (string?)n), Gen.Const((string?)null));

    private static readonly Gen<bool?> YesNo = Gen.OneOfConst<bool?>(true, false, null);

    private static readonly Gen<Movement?> Movements =
        from day in Gen.Int[0, 40]
        from minute in Gen.Int[0, (24 * 60) - 1]
        from place in Text
        from means in Text
        select day == 0 ? null : new Movement(new DateOnly(2025, 7, 1).AddDays(day), TimeOnly.MinValue.AddMinutes(minute), place, means);

    private static readonly Gen<Questionnaire> Questionnaires =
        from attendance in Gen.Int[0, 2]
        from members in Gen.Select(ReplyFieldsTests.Name, ReplyFieldsTests.Name, (n, f) => new DelegationMember(n, f)).Array[0, 4]
        from unknown in Gen.Bool
        from movements in Gen.Select(Movements, Movements)
        from flags in Gen.Select(YesNo, YesNo)
        from officers in Gen.Int[-1, 500]
        from texts in Gen.Select(Text, Text, Text)
        select new Questionnaire
        {
            Attendance = attendance == 0 ? null : ((string[])["gala-dinner", "wsis-opening"])[..attendance],
            Delegation = unknown ? null : members,
            Arrival = movements.Item1,
            Departure = movements.Item2,
            StateAircraft = flags.Item1,
            Armed = flags.Item2,
            SecurityOfficers = officers < 0 ? null : officers,
            Hotel = texts.Item1,
            ProtocolNeeds = texts.Item2,
            Diet = texts.Item3,
        };

    [Fact]
    public void Bind_WhatOfSays_IsTheQuestionnaireItself() => Questionnaires.Sample(q => Same(q, QuestionnaireFields.Of(q), fromPage: true));

    [Fact]
    public void Sheet_WhatIsOnFile_SaysTheSameOnThePages() => Questionnaires.Sample(q => Assert.Equal(
        JsonSerializer.Serialize(q), JsonSerializer.Serialize(QuestionnaireSheet.Bind(QuestionnaireSheet.Of(q)).Content)));

    [Theory]
    [InlineData("٢٠٢٥-٠٧-٠٨", "٩:٠٥", "١٢")]
    [InlineData("2025/7/8", "09:05", "１２")]
    [InlineData("2025.07.08", "9:05", " 12 ")]
    [InlineData("\u20682025-07-08\u2069", "\u200F9:05", "\u206612\u2069")] // Copied from a page in Arabic.
    public void Bind_NumbersInAnyScript_AreRead(string date, string time, string officers)
    {
        Questionnaire q = QuestionnaireFields.Bind(
            new Fields().Add("arrival.date", date).Add("arrival.time", time).Add("securityOfficers", officers), fromPage: true).Content!;

        Assert.Equal((new DateOnly(2025, 7, 8), new TimeOnly(9, 5), 12), (q.Arrival!.Date, q.Arrival.Time, q.SecurityOfficers));
    }

    [Fact]
    public void Bind_ThroughJson_IsTheQuestionnaireItself() => Questionnaires.Sample(q =>
    {
        // Times without seconds, as the form and the documentation have them.
        string json = System.Text.RegularExpressions.Regex.Replace(
            JsonSerializer.Serialize(q, JsonSerializerOptions.Web), "\"time\":\"(\\d\\d:\\d\\d):00\"", "\"time\":\"$1\"");
        Same(q, JsonFields.Read(System.Text.Encoding.UTF8.GetBytes(json)), fromPage: false);
    });

    [Fact]
    public void Bind_NoDelegation_IsUnansweredUnlessSaidSo()
    {
        Assert.Null(QuestionnaireFields.Bind(new Fields(), fromPage: true).Content!.Delegation);
        Assert.Empty(QuestionnaireFields.Bind(new Fields().Add("delegation", "none"), fromPage: true).Content!.Delegation!);
        Assert.Empty(QuestionnaireFields.Bind(JsonFields.Read("{\"delegation\":[]}"u8.ToArray()), fromPage: false).Content!.Delegation!);
    }

    [Fact]
    public void Bind_DelegationOfBareNames_IsAFault() =>
        Assert.Equal("delegation", Assert.Single(QuestionnaireFields.Bind(JsonFields.Read("{\"delegation\":[\"Anna\"]}"u8.ToArray()), fromPage: false).Faults).Path);

    private static void Same(Questionnaire q, Fields fields, bool fromPage)
    {
        Bound<Questionnaire> bound = QuestionnaireFields.Bind(fields, fromPage);
        Assert.Empty(bound.Faults);
        Assert.Equal(JsonSerializer.Serialize(q), JsonSerializer.Serialize(bound.Content));
    }
}

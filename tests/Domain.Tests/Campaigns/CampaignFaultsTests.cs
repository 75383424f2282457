using System.Text.Json.Nodes;
using Herald.Domain.Campaigns;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Campaigns;

public sealed class CampaignFaultsTests
{
    /// <summary>The value (JSON) to put at a path of the sample, and the faults that it makes, by path.</summary>
    public static TheoryData<string, string, string> Spoils => new()
    {
        { "id", "null", "id" },
        { "id", "\"CL-25/10\"", "id" },
        { "id", "\"" + new string('a', 41) + "\"", "id" },
        { "reference", "\" \"", "reference" },
        { "reference", "\"" + new string('a', 61) + "\"", "reference" },
        { "subject", "\"" + new string('a', 401) + "\"", "subject" },
        { "subject", "\"Participation\\nBcc: all@un.example\"", "subject" },
        { "date", "\"31 January 2025\"", "date" },
        { "date", "\"2025-02-30\"", "date" },
        { "timeZone", "null", "timeZone" },
        { "timeZone", "\"Mars/Phobos\"", "timeZone" },
        { "timeZone", "\"W. Europe Standard Time\"", "timeZone" },
        { "timeZone", "\"right/Europe/Zurich\"", "timeZone" },
        { "timeZone", "\"posix/Europe/Zurich\"", "timeZone" },
        { "timeZone", "\"../zoneinfo/Europe/Zurich\"", "timeZone" },
        { "organisation", "null", "organisation.name, organisation.short" },
        { "sender.email", "\"not an address\"", "sender.email" },
        { "contact.email", "\"Protocol <p@itu.int>\"", "contact.email" },
        { "contact.phone", "null", "contact.phone" },
        { "addressees", "null", "addressees" },
        { "copyTo", "null", "copyTo" },
        { "events", "null", "events" },
        { "programme", "[]", "programme" },
        { "events[1].id", "\"wsis20\"", "events, programme[2].event" },
        { "programme[1].id", "\"gala-dinner\"", "programme" },
        { "events[2].ends", "\"2025-07-08\"", "events[2].ends, programme[0].date" },
        { "events[0].name", "{\"en\":\"Summit\",\"de\":\"Gipfel\"}", "events[0].name.de" },
        { "events[0].name", "{\"en\":\"Summit\",\"fr\":\"\"}", "events[0].name.fr" },
        { "events[0].venue", "\" \"", "events[0].venue" },
        { "events[0].partners", "{\"fr\":\"Nations Unies\"}", "events[0].partners.en" },
        { "place", "7", "place" },
        { "place", "[\"Geneva\"]", "place" },
        { "place", "{\"en\":null,\"fr\":7}", "place.en, place.fr" },
        { "place", "{}", "place.en" },
        { "subject", "{\"en\":\"Summit\",\"ar\":\"a\\nb\"}", "subject.ar" },
        { "programme[0].event", "\"nowhere\"", "programme[0].event" },
        { "programme[0].date", "\"2025-07-10\"", "programme[0].date" },
        { "replies", "null", "replies.lastDay, replies.late" },
        { "replies.lastDay", "\"2025-01-30\"", "replies.lastDay, replies.reminderDays" },
        { "replies.lastDay", "\"2025-07-07\"", "replies.lastDay, logistics.lastDay, logistics.reminderDays" },
        { "replies.late", "\"maybe\"", "replies.late" },
        { "replies.reminderDays", "[\"2025-02-18\",\"2025-02-10\"]", "replies.reminderDays" },
        { "replies.reminderDays", "[\"2025-02-10\",\"2025-02-10\"]", "replies.reminderDays" },
        { "replies.reminderDays", "[\"2025-02-22\"]", "replies.reminderDays" },
        { "replies.reminderDays", "[\"2025-02-10\",null]", "replies.reminderDays[1]" },
        { "invitations.release", "null", "invitations.release" },
        { "logistics.lastDay", "\"2025-07-07\"", "logistics.lastDay" },
        { "logistics.lastDay", "\"2025-02-21\"", "logistics.lastDay, logistics.reminderDays" },
        { "logistics.reminderDays", "[\"2025-06-21\"]", "logistics.reminderDays" },
        { "logistics.delegationLimit", "101", "logistics.delegationLimit" },
        { "overdueGraceDays", "-1", "overdueGraceDays" },
        { "retentionDays", "null", "retentionDays" },
        { "events[2].ends", "\"9999-12-31\"", "events[2].ends" },
    };

    [Theory]
    [MemberData(nameof(Spoils))]
    public void Read_ASpoiledValue_NamesItsFaultAndNoOther(string path, string value, string faults) =>
        Assert.Equal(faults, string.Join(", ", Faults(CampaignJson.Parse().With(path, JsonNode.Parse(value)))));

    [Fact]
    public void Read_ManySpoiledValues_NamesEveryFaultAtOnce()
    {
        JsonNode root = CampaignJson.Parse().With("timeZone", "Mars/Phobos").With("contact.email", null).With("replies.lastDay", "2025-07-08")
            .With("events[1]", null).With("programme[0].event", "nowhere").With("programme[1].date", "soon");

        IEnumerable<string> faults = Faults(root);

        string[] expected =
        [
            "timeZone", "contact.email", "replies.lastDay", "logistics.lastDay", "logistics.reminderDays", "events[1].id", "events[1].name",
            "events[1].place", "events[1].starts", "events[1].ends", "programme[0].event", "programme[1].date", "programme[2].event",
        ];
        Assert.Equal(expected.Order(), faults.Order());
    }

    [Fact]
    public void Read_AnEmptyObject_NamesEverythingThatIsMissing()
    {
        string[] expected =
        [
            "id", "reference", "date", "place", "timeZone", "organisation.name", "organisation.short", "sender.name", "sender.title", "sender.email",
            "contact.unit", "contact.phone", "contact.email", "addressees", "copyTo", "subject", "events", "programme", "replies.lastDay",
            "replies.late", "invitations.release", "logistics.lastDay", "logistics.delegationLimit", "overdueGraceDays", "retentionDays",
        ];
        Assert.Equal(expected, Faults(new JsonObject()));
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("null", "$")]
    [InlineData("[]", "$")]
    [InlineData("{\"id\":", "$.id")]
    [InlineData("{\"id\":7}", "$.id")]
    [InlineData("{\"events\":{}}", "$.events")]
    [InlineData("{\"replies\":{\"lastday\":\"2025-02-21\"}}", "$.replies.lastday")]
    [InlineData("{\"colour\":\"blue\"}", "$.colour")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\"}", "$.id")]
    [InlineData("{\"retentionDays\":1e99}", "$.retentionDays")]
    public void Read_WhatIsNoCampaignJson_NamesTheFirstFault(string json, string path)
    {
        Fault fault = Assert.Single(Assert.Throws<InvalidInputException>(() => CampaignReader.Read(json)).Faults);

        Assert.Equal(path, fault.Path);
    }

    [Fact]
    public void Read_CommentsAndTrailingCommas_AreAllowed() =>
        Assert.Equal("CL-25/10", CampaignReader.Read(CampaignJson.Sample.Replace("{\n", "{ // a comment\n", StringComparison.Ordinal)).Reference);

    private static IEnumerable<string> Faults(JsonNode root) =>
        Assert.Throws<InvalidInputException>(() => CampaignReader.Read(root.ToJsonString())).Faults.Select(f => f.Path);
}

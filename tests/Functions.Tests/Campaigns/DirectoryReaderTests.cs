using System.Text;
using Herald.Domain;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Campaigns;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Campaigns;

public sealed class DirectoryReaderTests
{
    private const string Header = "code,name_en,name_fr,region,language,capital,mission\n";

    [Fact]
    public void Read_TheSample_Has194StatesInSixLanguages()
    {
        using FileStream file = File.OpenRead(Repository.File("samples/wsis20-2025/member-states.csv"));

        IReadOnlyList<Party> parties = DirectoryReader.Read(file);

        Assert.Equal(194, parties.Count);
        Assert.All(parties, p => Assert.Equal(5, p.Name.Translations.Count));
        Assert.Equal(Languages.All, parties.Select(p => p.Language).Distinct().Order());
    }

    [Fact]
    public void Read_AQuotedNameAndSeveralAddresses_AreKept()
    {
        Party party = Assert.Single(Read(Header + "KR,\"Korea, \"\"Republic\"\" of\",Corée,E,en,a@kr.example;b@kr.example,\n"));

        Assert.Equal("Korea, \"Republic\" of", party.Name.English);
        Assert.Equal(["a@kr.example", "b@kr.example"], party.Capital);
        Assert.Empty(party.Mission);
    }

    [Fact]
    public void Read_ManyFaults_NamesEveryFaultyLine()
    {
        InvalidInputException e = Assert.Throws<InvalidInputException>(() => Read(
            Header
            + "fr,France,France,B,fr,protocol@fr.example,\n"
            + "CH,,Suisse,B,de,protocol@ch.example,\n"
            + "DE,Germany,Allemagne,B,en,not-an-address,\n"
            + "DE,Germany,Allemagne,B,en,,x@de.example\n"
            + "IT,Italy\n"));

        Assert.Equal(["line 2", "line 3", "line 3", "line 4", "line 5", "line 5", "line 6"], e.Faults.Select(f => f.Path).Take(7));
        Assert.Contains(e.Faults, f => f.Message.Contains("a second time", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("code,name_en\nFR,France\n")]
    [InlineData(Header)]
    public void Read_WhatIsNoDirectory_IsRefused(string csv) => Assert.Throws<InvalidInputException>(() => Read(csv));

    [Fact]
    public void Read_WhatIsNotUtf8_IsRefused()
    {
        using MemoryStream stream = new([.. Encoding.UTF8.GetBytes(Header), 0xC3, 0x28]);

        Assert.Contains("UTF-8", Assert.Throws<InvalidInputException>(() => DirectoryReader.Read(stream)).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Party> Read(string csv)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(csv));
        return DirectoryReader.Read(stream);
    }
}

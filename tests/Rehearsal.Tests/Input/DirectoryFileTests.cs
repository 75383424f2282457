using System.Text;
using Herald.Domain.Cases;
using Herald.Rehearsal.Input;
using Herald.Rehearsal.Tests.Support;

namespace Herald.Rehearsal.Tests.Input;

public sealed class DirectoryFileTests
{
    private const string Small = "code,name_en,region,language,capital,mission\nAA,\"Aland, the\",A,fr,a@a.example;b@a.example,m@a.example\nBB,Bland,B,en,b@b.example,\n";

    [Fact]
    public void ToCsv_UnchangedDirectory_IsTheSame() => Assert.Equal(Small, Csv(DirectoryFile.Parse(Small).Resize(null)));

    [Fact]
    public void ToCsv_Sample_IsTheSame() =>
        Assert.Equal(File.ReadAllText(SampleFiles.Directory.FullName), Encoding.UTF8.GetString(Samples.Sample(null).DirectoryCsv));

    [Fact]
    public void Parties_QuotedNameAndTwoAddresses_AreRead()
    {
        Party party = DirectoryFile.Parse(Small).Parties()[0];

        Assert.Equal("Aland, the", party.Name.English);
        Assert.Equal(["a@a.example", "b@a.example"], party.Capital);
    }

    [Fact]
    public void Resize_Fewer_TakesTheFirst() => Assert.Equal(["AA"], DirectoryFile.Parse(Small).Resize(1).Parties().Select(p => p.Code));

    [Fact]
    public void Resize_More_AddsPartiesWithOwnCodesNamesAndAddresses()
    {
        IReadOnlyList<Party> parties = DirectoryFile.Parse(Small).Resize(2000).Parties();

        Assert.Equal(2000, parties.Select(p => p.Code).Distinct().Count());
        Assert.Equal(2000, parties.Select(p => p.Name.English).Distinct().Count());
        Assert.All(parties, party => Assert.True(CaseKey.IsCode(party.Code), party.Code));
        Assert.Equal(parties.Count, parties.SelectMany(p => p.Capital).Count() - 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("code,name_en\n")]
    [InlineData("a,b\nc,d\n")]
    public void Parse_NoDirectory_SaysWhatItNeeds(string text) =>
        Assert.Contains("code", Assert.Throws<RehearsalException>(() => DirectoryFile.Parse(text)).Message, StringComparison.Ordinal);

    private static string Csv(DirectoryFile directory) => Encoding.UTF8.GetString(directory.ToCsv());
}

using Herald.Rehearsal.Invariants;

namespace Herald.Rehearsal.Tests.Invariants;

public sealed class MentionsTests
{
    private static readonly Mentions Names = new(new Dictionary<string, string>
    {
        ["Guinea"] = "GN",
        ["Guinea-Bissau"] = "GW",
        ["Niger"] = "NE",
        ["Нигер"] = "NE",
        ["马里"] = "ML",
        ["索马里"] = "SO",
    });

    [Theory]
    [InlineData("To Guinea-Bissau.", "Guinea-Bissau")]
    [InlineData("Guinea", "Guinea")]
    [InlineData("Nigeria and Нигерия", "")]
    [InlineData("Niger, Нигер", "Niger Нигер")]
    [InlineData("致索马里政府", "索马里")]
    [InlineData("致马里政府", "马里")]
    public void In_Text_FindsWholeNames(string text, string names) => Assert.Equal(names, string.Join(' ', Names.In(text)));

    [Fact]
    public void OwnerOf_NameOfTwo_IsNobodys() =>
        Assert.Empty(new Mentions([new("Congo", "CG"), new("Congo", "CD")]).In("Congo"));
}

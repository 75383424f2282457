using Herald.Functions.Interest;
using Herald.Functions.Reading;

namespace Herald.Functions.Tests.Forms;

/// <summary>A program that writes a whole reply sends empty lists with its regrets; the rehearsal found them refused.</summary>
public sealed class EmptyListTests
{
    [Fact]
    public void Bind_EmptyListOfInvitees_IsNoFault() =>
        Assert.Empty(ReplyFields.Bind(new Fields().Add("answer", "regret").Add("invitees"), fromPage: false).Faults);

    [Fact]
    public void Bind_WordsWhereInviteesBelong_IsAFault() =>
        Assert.Equal("invitees", Assert.Single(ReplyFields.Bind(new Fields().Add("answer", "regret").Add("invitees", "a"), fromPage: false).Faults).Path);
}

using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.People;
using Herald.Domain.Tests.Samples;

namespace Herald.Domain.Tests.Decisions;

public sealed class AddressFormRulingTests
{
    private static readonly DateTimeOffset Now = Given.Instant("2025-02-12T10:00Z");

    private static readonly Case Interested = CaseHistory.Apply(
        CaseHistory.Apply(Given.Listed, new CircularIssued(), Now), new InterestReceived(Given.Reply(1, "2025-02-11T10:00Z")), Now);

    [Fact]
    public void Of_PersonIsNamed_HoldsForThatPersonOnly()
    {
        Case after = Decide(Interested, Office.HeadOfState, "The Honourable", " ").After;

        AddressForm form = Assert.Single(after.AddressForms);
        Assert.Equal(("The Honourable", null), (form.Form, form.Salutation));
        Assert.True(form.Fits(Given.President with { Title = "President", FormOfAddress = null }));
        Assert.False(form.Fits(Given.VicePresident));
        Assert.False(form.Fits(Given.President with { Office = Office.HeadOfGovernment }));
    }

    [Fact]
    public void Of_Again_TakesThePlaceOfTheFirst()
    {
        Case once = Decide(Interested, Office.HeadOfState, "The Honourable", null).After;

        Assert.Equal("Madam President", Assert.Single(Decide(once, Office.HeadOfState, null, "Madam President").After.AddressForms).Salutation);
        Assert.Empty(Decide(once, Office.HeadOfState, null, "").After.AddressForms);
    }

    [Fact]
    public void Of_NobodyIsNamedForTheOffice_IsRefused() => Assert.Equal(
        "no-invitee",
        Assert.IsType<Refusal>(AddressFormRuling.Of(Given.Campaign, Interested, Office.HeadOfGovernment, "Sir", null, Now)).Code);

    [Fact]
    public void Check_LineBreakOrTooLong_NamesIt() =>
        Assert.Equal(["form", "salutation"], AddressFormRuling.Check("a\nb", new string('x', 101)).Select(f => f.Path));

    private static Decision Decide(Case c, Office office, string? form, string? salutation) =>
        Assert.IsType<Decision>(AddressFormRuling.Of(Given.Campaign, c, office, form, salutation, Now));
}

using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;

namespace Herald.Functions.Tests.Correspondence.Rendering;

public sealed class FormOfAddressTests
{
    private static readonly LetterLibrary Library = new();

    [Theory]
    [InlineData(Office.HeadOfState, Gender.Female, null, "فخامة السيدة Ana Lima", "صاحبة الفخامة")]
    [InlineData(Office.HeadOfState, Gender.Male, null, "فخامة السيد Ana Lima", "صاحب الفخامة")]
    [InlineData(Office.HeadOfState, null, null, "فخامة السيد/السيدة Ana Lima", "صاحب الفخامة/صاحبة الفخامة")]
    [InlineData(Office.HeadOfGovernment, Gender.Female, null, "دولة السيدة Ana Lima", "صاحبة الدولة")]
    [InlineData(Office.HeadOfGovernment, Gender.Female, "minister", "سعادة السيدة Ana Lima", "صاحبة السعادة")]
    public void Of_LanguageWithFormsByOffice_SubstituteIsNotAddressedAsHolder(
        Office office, Gender? gender, string? level, string addressed, string salutation)
    {
        Invitee person = Person(office, gender) with { SubstituteLevel = level };

        Assert.Equal(addressed, FormOfAddress.Addressed(person, Library.For(Language.Ar).Words));
        Assert.Equal(salutation, FormOfAddress.Salutation(person, Library.For(Language.Ar).Words));
    }

    [Theory]
    [InlineData(Language.Ar, "صاحب الجلالة", "صاحب الجلالة Ana Lima", "صاحب الجلالة")]
    [InlineData(Language.Zh, "国王陛下", "Ana Lima国王陛下", "尊敬的国王陛下")]
    [InlineData(Language.En, "His Majesty", "His Majesty Ana Lima", "Your Majesty")]
    [InlineData(Language.En, "The Custodian of the Two Holy Mosques", "The Custodian of the Two Holy Mosques Ana Lima", "Excellency")]
    public void Of_FormOfItsOwn_ComesBeforeTheTable(Language language, string own, string addressed, string salutation)
    {
        Invitee person = Person(Office.HeadOfState, Gender.Male) with { FormOfAddress = own };

        Assert.Equal(addressed, FormOfAddress.Addressed(person, Library.For(language).Words));
        Assert.Equal(salutation, FormOfAddress.Salutation(person, Library.For(language).Words));
    }

    [Theory]
    [InlineData(Language.Zh, Gender.Female, "Ana Lima女士阁下", "尊敬的阁下")]
    [InlineData(Language.Zh, null, "Ana Lima阁下", "尊敬的阁下")]
    [InlineData(Language.En, Gender.Female, "Her Excellency Ms Ana Lima", "Excellency")]
    public void Of_LanguageWithoutFormsByOffice_HoldersAreAddressedLikeEverybody(
        Language language, Gender? gender, string addressed, string salutation)
    {
        Invitee person = Person(Office.HeadOfState, gender);

        Assert.Equal(addressed, FormOfAddress.Addressed(person, Library.For(language).Words));
        Assert.Equal(salutation, FormOfAddress.Salutation(person, Library.For(language).Words));
    }

    private static Invitee Person(Office office, Gender? gender) =>
        new() { Office = office, GivenName = "Ana", Surname = "Lima", Title = "T", Gender = gender };
}

using Herald.Domain.People;

namespace Herald.Domain.Tests.People;

public sealed class InviteeTests
{
    [Theory]
    [InlineData("Jeanne", "Martin", "Jeanne Martin")]
    [InlineData("泽东", "毛", "毛泽东")]
    [InlineData("大中", "김", "김大中")]
    [InlineData("さくら", "佐々木", "佐々木さくら")]
    [InlineData("Zedong", "毛", "Zedong 毛")]
    [InlineData("محمد", "العلي", "محمد العلي")]
    [InlineData("安", null, "安")]
    public void FullName_EastAsianScript_BeginsWithTheSurname(string given, string? surname, string name) => Assert.Equal(
        name, new Invitee { Office = Office.HeadOfState, GivenName = given, Surname = surname, Title = "T" }.FullName);
}

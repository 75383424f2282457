using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Rehearsal.Scripts;
using Herald.Rehearsal.Scripts.Roles;
using Herald.Rehearsal.Tests.Support;

namespace Herald.Rehearsal.Tests.Scripts;

public sealed class CastingTests
{
    private static readonly IReadOnlyList<Party> Parties = Samples.Parties(194);

    [Fact]
    public void Cast_WholeDirectory_OneStateOfEachLanguageGoesAllTheWay() =>
        Assert.Equal(
            Languages.All.Order(),
            Parties.Where(party => Casting.Cast(1, Parties, allTheWay: true)[party.Code] == Casting.AllTheWay).Select(party => party.Language).Order());

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    public void Cast_ManyStatesOfALanguage_PlayEveryRoleInIt(Language language)
    {
        Dictionary<string, Role> cast = Casting.Cast(1, Parties, allTheWay: true);

        HashSet<string> played = [.. Parties.Where(party => party.Language == language).Select(party => cast[party.Code].Name)];
        int parts = Parties.Count(party => party.Language == language) - 1;
        Assert.InRange(played.Count, Math.Min(parts, Casting.Roles.Count) - 4, Casting.Roles.Count + 1);
    }

    [Fact]
    public void Cast_StatesWithASharedMailbox_HaveNoTroubleWithIt()
    {
        Dictionary<string, Role> cast = Casting.Cast(1, Parties, allTheWay: true);
        ILookup<string, string> owners = Parties.SelectMany(party => party.Capital.Concat(party.Mission).Select(address => (address, party.Code)))
            .ToLookup(pair => pair.address, pair => pair.Code, StringComparer.OrdinalIgnoreCase);

        Assert.DoesNotContain(
            Parties.Where(party => party.Capital.Any(address => owners[address].Count() > 1)),
            party => cast[party.Code].Play.Method.DeclaringType == typeof(RolesWithMailTrouble));
    }
}

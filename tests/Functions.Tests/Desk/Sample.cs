using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Functions.Tests.Desk;

/// <summary>Six states, and what they reply.</summary>
internal static class Sample
{
    public static IReadOnlyList<Party> Parties { get; } =
    [
        State("CI", "Côte d’Ivoire", "Africa", Language.Fr),
        State("CN", "China", "Asia and the Pacific", Language.Zh),
        State("DE", "Germany", "Europe", Language.En),
        State("MX", "Mexico", "Americas", Language.Es),
        State("ST", "São Tomé and Príncipe", "Africa", Language.En),
        State("TR", "Türkiye", "Europe", Language.En),
    ];

    public static Invitee President { get; } = new()
    {
        Office = Office.HeadOfState,
        GivenName = "Ana",
        Surname = "O’Neill",
        Title = "President of the Republic",
    };

    public static Invitee PrimeMinister { get; } = new()
    {
        Office = Office.HeadOfGovernment,
        GivenName = "محمد",
        Title = "Prime Minister",
    };

    public static ReplyContent Attending(params IReadOnlyList<Invitee> invitees) =>
        new() { Answer = Answer.Attend, Invitees = invitees, Parts = ["gala-dinner"] };

    private static Party State(string code, string name, string region, Language language) => new()
    {
        Code = code,
        Name = new LocalizedText(name, new Dictionary<Language, string>()),
        Region = region,
        Language = language,
        Capital = [$"protocol@mfa.{code}.example".ToLowerInvariant()],
        Mission = [$"geneva@mission.{code}.example".ToLowerInvariant()],
    };
}

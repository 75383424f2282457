using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Rehearsal.Scripts;

/// <summary>Invented heads of state and government. No two have the same name, so that a letter which names somebody else's is found out.</summary>
internal sealed class People
{
    private const int Tries = 20;

    private static readonly Dictionary<Language, (string[] Given, string[] Surnames)> Names = new()
    {
        [Language.Ar] = (
            ["ليلى", "كريم", "سلمى", "يوسف", "مريم", "طارق", "نادية", "هشام"],
            ["الأندلسي", "المراكشي", "النجار", "الحداد", "الخطيب", "الصباغ", "العطار", "البنّا"]),
        [Language.En] = (
            ["Moira", "Seán", "Abena", "Tevita", "Priya", "Lachlan", "Wanjiru", "Anjali", "Eluned", "Kwame"],
            ["O’Neill", "Fitz-Gerald", "Asante", "Taufa", "Ramanathan", "Ng", "Macpherson", "Okonkwo", "Perera", "Llewellyn"]),
        [Language.Es] = (
            ["Inés", "Íñigo", "María José", "Ramón", "Lucía", "Óscar", "Begoña", "Andrés"],
            ["Núñez de la Vega", "Ibáñez", "Quiñones", "Echeverría", "Peña", "Zúñiga", "Saldívar", "Muñoz"]),
        [Language.Fr] = (
            ["Aïssatou", "Jean-Noël", "Hélène", "Fatoumata", "Loïc", "Zoé", "Bénédicte", "Moussa"],
            ["L’Écuyer", "Diallo", "d’Aubigné", "Traoré", "Le Goff", "Ouédraogo", "Lefèvre", "N’Diaye"]),
        [Language.Ru] = (
            ["Айгуль", "Фёдор", "Ксения", "Тимур", "Зоя", "Рустам"],
            ["Воронцова", "Щербак", "Ахметов", "Соловьёва", "Юлдашев", "Ильин"]),
        [Language.Zh] = (
            ["泽宇", "婉清", "志远", "思涵", "文博", "雅琴"],
            ["欧阳", "司马", "诸葛", "上官", "慕容", "夏侯"]),
    };

    private static readonly string[] StateTitles = ["President of the Republic", "President", "Sovereign", "Head of State"];
    private static readonly string[] GovernmentTitles = ["Prime Minister", "Chancellor", "Chair of the Council of Ministers"];
    private static readonly string?[] Forms = [null, null, null, "Your Excellency", "His Majesty", "Her Excellency"];

    private readonly HashSet<string> taken = [];

    /// <summary>Somebody new.</summary>
    /// <param name="dice">Chooses the name.</param>
    /// <param name="party">The state, which speaks this person's language.</param>
    /// <param name="office">The office that the person holds or stands in for.</param>
    /// <param name="substituteLevel">The level of a substitute; null for the holder of the office.</param>
    public Invitee Invent(Dice dice, Party party, Office office, string? substituteLevel = null)
    {
        (string given, string surname) = Unused(dice, party.Language);
        return new Invitee
        {
            Office = office,
            GivenName = given,
            Surname = surname,
            Title = substituteLevel ?? dice.Pick(office == Office.HeadOfState ? StateTitles : GovernmentTitles),
            FormOfAddress = dice.Pick(Forms),
            Gender = dice.Chance(0.5) ? Gender.Female : Gender.Male,
            SubstituteLevel = substituteLevel,
        };
    }

    private (string Given, string Surname) Unused(Dice dice, Language language)
    {
        (string[] given, string[] surnames) = Names[language];
        for (int attempt = 1; ; attempt++)
        {
            string name = dice.Pick(given);
            string surname = attempt <= Tries ? dice.Pick(surnames) : $"{dice.Pick(surnames)} {attempt}";
            if (taken.Add($"{name} {surname}"))
            {
                return (name, surname);
            }
        }
    }
}

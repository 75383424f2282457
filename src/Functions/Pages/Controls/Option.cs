using Herald.Domain.Campaigns;

namespace Herald.Functions.Pages.Controls;

/// <summary>A choice in a <see cref="ChoiceField"/>.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
/// <param name="Hint">More about it.</param>
public sealed record Option(string Value, string Label, string? Hint = null)
{
    /// <summary>The parts of a programme in English, each with its day: for the desk.</summary>
    public static IReadOnlyList<Option> Of(IEnumerable<ProgrammePart> parts) =>
        [.. parts.Select(part => new Option(part.Id, $"{part.Name.English}, {Words.Day(part.Date)}"))];

    /// <summary>Yes or no.</summary>
    internal static Option[] YesNo(PageTexts texts) => [new("yes", texts["yes"]), new("no", texts["no"])];

    /// <summary>The parts of the programme, each with its day.</summary>
    internal static Option[] Parts(FormView view) =>
        [.. view.Campaign.Programme.Select(p => new Option(p.Id, p.Name.In(view.Texts.Language), view.Dates.Day(p.Date)))];
}

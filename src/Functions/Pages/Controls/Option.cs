using Herald.Domain.Campaigns;

namespace Herald.Functions.Pages.Controls;

/// <summary>A choice in a <see cref="ChoiceField"/>.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
public sealed record Option(string Value, string Label)
{
    /// <summary>The parts of a programme, each with its day.</summary>
    public static IReadOnlyList<Option> Of(IEnumerable<ProgrammePart> parts) =>
        [.. parts.Select(part => new Option(part.Id, $"{part.Name.English}, {Words.Day(part.Date)}"))];
}

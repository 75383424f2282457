using System.Globalization;
using Herald.Domain.Logistics;
using Herald.Functions.Pages;
using Herald.Functions.Reading;

namespace Herald.Functions.Logistics;

/// <summary>A questionnaire to be read, question by question.</summary>
internal static class QuestionnaireRows
{
    public static IReadOnlyList<ReviewRow> Of(FormView view, Fields sheet)
    {
        PageTexts t = view.Texts;
        Questionnaire q = QuestionnaireSheet.Bind(sheet).Content!;
        return
        [
            new("attendance", t["attendance.legend"], Attendance(view, q)),
            new("delegation", t["delegation.title"], Delegation(t, q)),
            Movement(view, "arrival", q.Arrival, sheet),
            Movement(view, "departure", q.Departure, sheet),
            new("stay", t["aircraft"], Some(YesNo(t, q.StateAircraft))),
            new("stay", t["hotel"], Some(q.Hotel)),
            new("security", t["officers"], Some(q.SecurityOfficers?.ToString(CultureInfo.InvariantCulture) ?? sheet.First("securityOfficers"))),
            new("security", t["armed"], Some(YesNo(t, q.Armed))),
            new("needs", t["protocol-needs"], Some(q.ProtocolNeeds)),
            new("needs", t["diet"], Some(q.Diet)),
            new("needs", t["access"], Some(q.Access)),
        ];
    }

    private static string[] Attendance(FormView view, Questionnaire q) => q.Attendance switch
    {
        null => [],
        [] => [view.Texts["attendance.none"]],
        var parts =>
        [
            .. view.Campaign.Programme.Where(p => parts.Contains(p.Id))
                .Select(p => $"{p.Name.In(view.Texts.Language)} ({view.Dates.Day(p.Date)})"),
        ],
    };

    private static string[] Delegation(PageTexts t, Questionnaire q) => q.Delegation switch
    {
        null => [],
        [] => [t["delegation.none"]],
        var members => [.. members.Select(m => m.Function.Length > 0 ? t.With("row.member", ("name", m.Name), ("function", m.Function)) : m.Name)],
    };

    // What cannot be read as a day or a time is shown as it was typed: it is somebody's draft.
    private static ReviewRow Movement(FormView view, string path, Movement? movement, Fields sheet) => new(
        path,
        view.Texts[$"{path}.title"],
        Some(
            movement?.Date is { } date ? view.Dates.Day(date) : sheet.First($"{path}.date"),
            movement?.Time is { } time ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : sheet.First($"{path}.time"),
            movement?.Place,
            movement?.Means));

    private static string? YesNo(PageTexts t, bool? answer) => answer switch { true => t["yes"], false => t["no"], _ => null };

    private static string[] Some(params string?[] lines) => [.. lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!.Trim())];
}

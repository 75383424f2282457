using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Logistics;
using Herald.Functions.Forms;
using Herald.Functions.Reading;

namespace Herald.Functions.Logistics;

/// <summary>The questionnaire as it stands on the pages.</summary>
internal static class QuestionnaireSheet
{
    /// <summary>The value of <c>attendance</c> that says that nobody comes to any part: on a page, nothing ticked is no answer.</summary>
    public const string Nothing = "none";

    /// <summary>The pages. Their names say nothing of what is answered: they stand in the address.</summary>
    public static IReadOnlyList<FormStep> Steps { get; } =
    [
        FormStep.Of<AttendanceStep>("attendance", "attendance"),
        FormStep.Of<DelegationStep>("delegation", "delegation", "delegation[].name", "delegation[].function"),
        FormStep.Of<MovementStep>("arrival", "arrival.date", "arrival.time", "arrival.place", "arrival.means"),
        FormStep.Of<MovementStep>("departure", "departure.date", "departure.time", "departure.place", "departure.means"),
        FormStep.Of<StayStep>("stay", "stateAircraft", "hotel"),
        FormStep.Of<SecurityStep>("security", "securityOfficers", "armed"),
        FormStep.Of<NeedsStep>("needs", "protocolNeeds", "diet", "access"),
    ];

    /// <summary>What is on file, as the pages ask it.</summary>
    public static Fields Of(Questionnaire q)
    {
        Fields fields = QuestionnaireFields.Of(q);
        return q.Attendance is { Count: 0 } ? fields.Add("attendance", Nothing) : fields;
    }

    /// <summary>What the pages say, as far as it can be read.</summary>
    public static Bound<Questionnaire> Bind(Fields sheet)
    {
        Fields fields = new();
        foreach (string path in sheet.Paths)
        {
            fields.Add(path, path == "attendance" ? sheet.At(path)!.Where(v => v != Nothing) : sheet.At(path)!);
        }

        return QuestionnaireFields.Bind(fields, fromPage: true);
    }

    /// <summary>What is wrong with what the pages say, at the paths of the pages.</summary>
    public static IReadOnlyList<Fault> Faults(Campaign campaign, Fields sheet)
    {
        IReadOnlyList<Fault> faults = Bind(sheet).Check(q => QuestionnaireCheck.Faults(campaign, q));
        return sheet.Has("attendance", Nothing) && sheet.At("attendance")!.Count > 1
            ? [.. faults, Fault.Of("attendance", "attendance", "Choose parts, or say that none will be attended")]
            : faults;
    }
}

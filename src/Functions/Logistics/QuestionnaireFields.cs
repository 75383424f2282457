using System.Globalization;
using Herald.Domain.Logistics;
using Herald.Functions.Reading;

namespace Herald.Functions.Logistics;

/// <summary>A questionnaire as fields, and back. An answer that is not there yet is simply left out.</summary>
internal static class QuestionnaireFields
{
    /// <summary>The value of <c>delegation</c> in a form that says "nobody"; JSON says <c>[]</c>.</summary>
    public const string Nobody = "none";

    /// <summary>Reads a questionnaire.</summary>
    public static Bound<Questionnaire> Bind(Fields fields, bool fromPage)
    {
        FieldReader read = new(fields, strict: !fromPage);
        (List<int> places, List<DelegationMember> members) = Delegation(read);
        IReadOnlyList<string>? said = read.Set("delegation");
        bool nobody = said is [] or [Nobody];
        if ((said is not null && !nobody) || (nobody && members.Count > 0))
        {
            read.Fault("delegation", "Name the members, or say that there are none", "delegation");
        }

        Questionnaire questionnaire = new()
        {
            Attendance = read.Set("attendance"),
            Delegation = members.Count > 0 || nobody ? members : null,
            Arrival = Movement(read, "arrival"),
            Departure = Movement(read, "departure"),
            StateAircraft = read.YesNo("stateAircraft"),
            Hotel = read.Line("hotel"),
            SecurityOfficers = read.Number("securityOfficers"),
            Armed = read.YesNo("armed"),
            ProtocolNeeds = read.Text("protocolNeeds"),
            Diet = read.Text("diet"),
            Access = read.Text("access"),
        };
        return new Bound<Questionnaire>(questionnaire, read.Finish(), "delegation", places);
    }

    /// <summary>The fields that say <paramref name="q"/>.</summary>
    public static Fields Of(Questionnaire q)
    {
        Fields fields = new();
        if (q.Attendance is { } attendance)
        {
            fields.Add("attendance", attendance);
        }

        if (q.Delegation is { Count: 0 })
        {
            fields.Add("delegation", Nobody);
        }

        foreach ((int i, DelegationMember member) in (q.Delegation ?? []).Index())
        {
            fields.Add($"delegation[{i}].name", member.Name).Add($"delegation[{i}].function", member.Function);
        }

        AddMovement(fields, "arrival", q.Arrival);
        AddMovement(fields, "departure", q.Departure);
        return fields
            .AddIfAny("stateAircraft", YesNo(q.StateAircraft))
            .AddIfAny("hotel", q.Hotel)
            .AddIfAny("securityOfficers", q.SecurityOfficers?.ToString(CultureInfo.InvariantCulture))
            .AddIfAny("armed", YesNo(q.Armed))
            .AddIfAny("protocolNeeds", q.ProtocolNeeds)
            .AddIfAny("diet", q.Diet)
            .AddIfAny("access", q.Access);
    }

    private static (List<int> Places, List<DelegationMember> Members) Delegation(FieldReader read)
    {
        List<int> places = [];
        List<DelegationMember> members = [];
        foreach (int i in read.Items("delegation"))
        {
            string? name = read.Line($"delegation[{i}].name");
            string? function = read.Line($"delegation[{i}].function");
            if ((name ?? function) is not null)
            {
                places.Add(i);
                members.Add(new DelegationMember(name ?? "", function ?? ""));
            }
        }

        return (places, members);
    }

    private static Movement? Movement(FieldReader read, string path)
    {
        Movement movement = new(read.Date($"{path}.date"), read.Time($"{path}.time"), read.Line($"{path}.place"), read.Line($"{path}.means"));
        return movement is { Date: null, Time: null, Place: null, Means: null } ? null : movement;
    }

    private static void AddMovement(Fields fields, string path, Movement? movement) => fields
        .AddIfAny($"{path}.date", movement?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        .AddIfAny($"{path}.time", movement?.Time?.ToString("HH:mm", CultureInfo.InvariantCulture))
        .AddIfAny($"{path}.place", movement?.Place)
        .AddIfAny($"{path}.means", movement?.Means);

    private static string? YesNo(bool? value) => value switch { true => "yes", false => "no", _ => null };
}

namespace Herald.Functions.Logistics;

/// <summary>The questions by path, in words.</summary>
internal static class QuestionnaireLabels
{
    public static string Of(string path) => path switch
    {
        "attendance" => "Parts of the programme that will be attended",
        "delegation" => "Delegation",
        "arrival.date" => "Date of arrival",
        "arrival.time" => "Time of arrival",
        "arrival.place" => "Place of arrival",
        "arrival.means" => "Flight, or cars and plates, at arrival",
        "departure.date" => "Date of departure",
        "departure.time" => "Time of departure",
        "departure.place" => "Place of departure",
        "departure.means" => "Flight, or cars and plates, at departure",
        "stateAircraft" => "State aircraft",
        "hotel" => "Hotel",
        "securityOfficers" => "Security officers",
        "armed" => "Armed security",
        _ => path,
    };
}

namespace Herald.Functions.Tests.Desk;

/// <summary>Bodies of requests.</summary>
internal static class Bodies
{
    public const string PhoneRegret = """{ "answer": "regret", "channel": "phone", "receivedAt": "2025-02-03T10:00" }""";

    /// <summary>A note verbale that names a head of state, received when <paramref name="receivedAt"/> says.</summary>
    public static string Note(string receivedAt) => $$"""
        {
          "answer": "attend",
          "invitees": [{ "office": "headOfState", "givenName": " Ana ", "surname": "O’Neill", "title": "President of the Republic" }],
          "parts": ["gala-dinner"],
          "channel": "noteVerbale",
          "receivedAt": "{{receivedAt}}",
          "document": "NV 12/2025"
        }
        """;
}

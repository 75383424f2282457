using System.Text;
using System.Text.Json.Nodes;

namespace Herald.Rehearsal.Actors;

/// <summary>Writes the requests of attacks.</summary>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="State">The state whose letter the attacker holds.</param>
/// <param name="Code">The secret code in it.</param>
/// <param name="ProgrammePart">A part of the programme; null where there is none.</param>
internal sealed record Attacks(string Campaign, string State, string Code, string? ProgrammePart)
{
    private const string Forged =
        """{"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[{"typ":"name","val":"Mallory"},{"typ":"roles","val":"Officer"}]}""";

    /// <summary>The cookie of somebody of the staff who may only look.</summary>
    public required string ViewerCookie { get; init; }

    private string Desk => $"/api/desk/campaigns/{Campaign}/cases/{State}/withdrawal";

    public HttpRequestMessage Request(Attack attack) => attack switch
    {
        Attack.UnknownCode => Reply(Good() with { Code = "0000-0000-0000-0000-0000-0000-0000-0000" }),
        Attack.MistypedCode => Reply(Good() with { Code = Mistyped() }),
        Attack.NoCode => Reply(Good() with { Code = null }),
        Attack.CodeInQuery => Reply(Good() with { Code = null }, $"/api/reply?code={Code}"),
        Attack.NoName => Reply(Good() with { GivenName = " " }),
        Attack.LongName => Reply(Good() with { GivenName = new string('x', 151) }),
        Attack.UnknownPart => Reply(Good() with { Part = "'; drop table programme --" }),
        Attack.ThreeInvitees => Reply(Good() with { Invitees = 3 }),
        Attack.BadSubmissionId => Reply(Good() with { SubmissionId = "../../state" }),
        Attack.NothingToWithdraw => Reply(Good() with { Answer = "withdraw", Invitees = 0, Part = null }),
        Attack.ReplyWhenOver => Reply(Good()),
        Attack.WrongContentType => Post("/api/reply", Good().Json().ToJsonString(), "text/plain"),
        Attack.MalformedJson => Post("/api/reply", Good().Json().ToJsonString()[..^3]),
        Attack.HugeBody => Reply(Good() with { GivenName = new string('x', 70_000) }),
        Attack.CrossSite => With(Reply(Good()), "Origin", "https://evil.example"),
        Attack.LogisticsUninvited => Post("/api/logistics", $$"""{"code":"{{Code}}","hotel":"Hôtel du Lac"}"""),
        Attack.DeskWithoutSignIn => Post(Desk, """{"reason":"because"}"""),
        Attack.DeskWithForgedPrincipal => With(
            Post(Desk, """{"reason":"because"}"""), "X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(Encoding.UTF8.GetBytes(Forged))),
        Attack.DeskAsViewer => With(Post(Desk, """{"reason":"because"}"""), "Cookie", ViewerCookie),
        Attack.UnsignedMailEvent => Post(
            "/api/mail/events", $$"""[{"event":"bounce","email":"a@b.example","letter_id":"{{Campaign}}:{{State}}:circular-1","timestamp":1}]"""),
        _ => throw new ArgumentOutOfRangeException(nameof(attack), attack, "There is no such attack."),
    };

    private static HttpRequestMessage Reply(AttackReply reply, string path = "/api/reply") => Post(path, reply.Json().ToJsonString());

    private static HttpRequestMessage Post(string path, string body, string type = "application/json") =>
        new(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) };

    private static HttpRequestMessage With(HttpRequestMessage request, string header, string value)
    {
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }

    // One character of the sealed part is another one.
    private string Mistyped()
    {
        int place = Code.Length - 6;
        int other = Enumerable.Range(0, place + 1).Last(i => char.IsAsciiLetterOrDigit(Code[i]));
        return $"{Code[..other]}{(Code[other] == '7' ? '8' : '7')}{Code[(other + 1)..]}";
    }

    private AttackReply Good() => new(Code, ProgrammePart, $"{State}-attack");
}

/// <summary>A reply that would be accepted, unless something in it is changed.</summary>
internal sealed record AttackReply(string? Code, string? Part, string SubmissionId)
{
    private static readonly string[] Offices = ["headOfState", "headOfGovernment", "headOfState"];

    public string Answer { get; init; } = "attend";

    public string GivenName { get; init; } = "Mallory";

    public int Invitees { get; init; } = 1;

    public JsonObject Json()
    {
        JsonObject body = new()
        {
            ["answer"] = Answer,
            ["submissionId"] = SubmissionId,
            ["confirm"] = "yes",
            ["invitees"] = new JsonArray([.. Offices.Take(Invitees).Select(Person)]),
            ["parts"] = Part is null ? [] : new JsonArray(Part),
        };
        if (Code is not null)
        {
            body["code"] = Code;
        }

        return body;
    }

    private JsonObject Person(string office) => new()
    {
        ["office"] = office,
        ["givenName"] = GivenName,
        ["surname"] = "Intruder",
        ["title"] = "President",
    };
}

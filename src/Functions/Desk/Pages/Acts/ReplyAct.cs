using System.Globalization;
using Herald.Domain;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Desk.Actions;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Reading;

namespace Herald.Functions.Desk.Pages.Acts;

/// <summary>A reply that came on paper or by phone; with <paramref name="substitution"/> an amended one that begins with what is on file.</summary>
internal sealed class ReplyAct(bool substitution) : CaseAct(
    substitution ? "substitute" : "reply",
    substitution ? "Record a change of person" : "Record a reply",
    "Record the reply")
{
    private static readonly Office[] Offices = [Office.HeadOfState, Office.HeadOfGovernment];

    public override string Explanation => substitution
        ? "What is on file stands in the form; change what the state has changed. An invitation to somebody else becomes ready as a replacement."
        : "For a note verbale, an e-mail, a call. What counts for the deadline is when it was received, not when you record it.";

    public override bool IsOffered(CaseDossierView dossier) => substitution
        ? dossier is { Stage: Stage.Invited or Stage.LogisticsComplete, Reply: not null }
        : dossier.Stage is not (Stage.Listed or Stage.Closed);

    public override Fields Prefilled(CaseDossierView dossier)
    {
        Fields fields = new();
        if (!substitution || dossier.Reply is not { Content: { } content })
        {
            return fields;
        }

        fields.Add("answer", "attend").Add("parts", content.Parts).Add("speaking", content.Speaking)
            .AddIfAny("contact.name", content.Contact?.Name).AddIfAny("contact.email", content.Contact?.Email)
            .AddIfAny("contact.phone", content.Contact?.Phone).AddIfAny("note", content.Note);
        foreach (Invitee person in content.Invitees)
        {
            string path = $"invitees[{Array.IndexOf(Offices, person.Office)}]";
            fields.Add($"{path}.givenName", person.GivenName).AddIfAny($"{path}.surname", person.Surname).Add($"{path}.title", person.Title)
                .AddIfAny($"{path}.formOfAddress", person.FormOfAddress).AddIfAny($"{path}.gender", person.Gender?.ToString().ToLowerInvariant())
                .AddIfAny($"{path}.substituteLevel", person.SubstituteLevel);
        }

        return fields;
    }

    public override ActionRequest Read(Fields fields) => new RecordReplyRequest
    {
        Channel = fields.First("channel") switch
        {
            "noteVerbale" => Channel.NoteVerbale,
            "email" => Channel.Email,
            "phone" => Channel.Phone,
            "inPerson" => Channel.InPerson,
            _ => null,
        },
        ReceivedAt = Text.OrNull(fields.First("receivedAt")),
        Document = Text.OrNull(fields.First("document")),
        Answer = fields.First("answer") switch
        {
            "attend" => Answer.Attend,
            "regret" => Answer.Regret,
            "withdraw" => Answer.Withdraw,
            _ => null,
        },
        Invitees = [.. Typed(fields).Select(i => Person(fields, i))],
        Parts = fields.At("parts") ?? [],
        Speaking = fields.At("speaking") ?? [],
        Contact = Contact(fields),
        Note = Text.OrNull(fields.First("note")),
    };

    /// <summary>Only the persons that were typed are in the request; the form has one place for each office.</summary>
    public override Fault AtField(Fault fault, Fields fields)
    {
        int[] typed = [.. Typed(fields)];
        return fault.Path.StartsWith("invitees[0].", StringComparison.Ordinal) && typed is [1]
            ? fault with { Path = $"invitees[1].{fault.Path["invitees[0].".Length..]}" }
            : fault.Path == "invitees" ? fault with { Path = "invitees[0].givenName" } : fault;
    }

    private static IEnumerable<int> Typed(Fields fields) => Enumerable.Range(0, Offices.Length).Where(i => fields.Paths.Any(path =>
        path.StartsWith(string.Create(CultureInfo.InvariantCulture, $"invitees[{i}]."), StringComparison.Ordinal)
        && !string.IsNullOrWhiteSpace(fields.First(path))));

    private static RecordedInvitee Person(Fields fields, int i)
    {
        string? Of(string field) => Text.OrNull(fields.First(string.Create(CultureInfo.InvariantCulture, $"invitees[{i}].{field}")));
        Gender? gender = Of("gender") switch { "female" => Gender.Female, "male" => Gender.Male, _ => null };
        return new RecordedInvitee(Offices[i], Of("givenName"), Of("surname"), Of("title"), Of("formOfAddress"), gender, Of("substituteLevel"));
    }

    private static ContactPerson? Contact(Fields fields)
    {
        ContactPerson contact = new(
            Text.OrNull(fields.First("contact.name")), Text.OrNull(fields.First("contact.email")), Text.OrNull(fields.First("contact.phone")));
        return contact == new ContactPerson(null, null, null) ? null : contact;
    }
}

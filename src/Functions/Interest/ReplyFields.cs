using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Reading;

namespace Herald.Functions.Interest;

/// <summary>A reply as fields, and back: the same for the form, for JSON and for showing again what is held.</summary>
internal static class ReplyFields
{
    private static readonly Dictionary<string, Answer> Answers = new()
    {
        ["attend"] = Answer.Attend,
        ["regret"] = Answer.Regret,
        ["withdraw"] = Answer.Withdraw,
    };

    private static readonly Dictionary<string, Office> Offices = new()
    {
        ["headOfState"] = Office.HeadOfState,
        ["headOfGovernment"] = Office.HeadOfGovernment,
    };

    private static readonly Dictionary<string, Gender> Genders = new() { ["female"] = Gender.Female, ["male"] = Gender.Male };

    /// <summary>Reads a reply.</summary>
    /// <param name="fields">What was sent.</param>
    /// <param name="fromPage">Whether it comes from the form, which shows again what is held: then persons and parts left standing below
    /// regrets or a withdrawal are passed over, and so are fields that an add-on put in.</param>
    public static Bound<ReplyContent> Bind(Fields fields, bool fromPage)
    {
        FieldReader read = new(fields, strict: !fromPage);
        Answer? answer = read.Choice("answer", Answers);
        if (answer is null && fields.First("answer") is null or "")
        {
            read.Fault("answer", "Choose an answer", "answer");
        }

        (List<int> places, List<Invitee> invitees) = Invitees(read);
        bool empty = fromPage && answer != Answer.Attend;
        ReplyContent content = new()
        {
            Answer = answer ?? Answer.Attend,
            Invitees = empty ? [] : invitees,
            Parts = (read.Set("parts") is { } parts && !empty) ? parts : [],
            Speaking = (read.Set("speaking") is { } speaking && !empty) ? speaking : [],
            Contact = Contact(read),
            Note = read.Text("note"),
        };
        return new Bound<ReplyContent>(answer is null ? null : content, read.Finish(), "invitees", places);
    }

    /// <summary>The fields that say <paramref name="content"/>.</summary>
    public static Fields Of(ReplyContent content)
    {
        Fields fields = new Fields().Add("answer", Name(Answers, content.Answer));
        foreach ((int i, Invitee invitee) in content.Invitees.Index())
        {
            fields
                .Add($"invitees[{i}].office", Name(Offices, invitee.Office))
                .Add($"invitees[{i}].givenName", invitee.GivenName)
                .AddIfAny($"invitees[{i}].surname", invitee.Surname)
                .Add($"invitees[{i}].title", invitee.Title)
                .AddIfAny($"invitees[{i}].formOfAddress", invitee.FormOfAddress)
                .AddIfAny($"invitees[{i}].gender", invitee.Gender is { } gender ? Name(Genders, gender) : null)
                .AddIfAny($"invitees[{i}].substituteLevel", invitee.SubstituteLevel);
        }

        return fields
            .Add("parts", content.Parts)
            .Add("speaking", content.Speaking)
            .AddIfAny("contact.name", content.Contact?.Name)
            .AddIfAny("contact.email", content.Contact?.Email)
            .AddIfAny("contact.phone", content.Contact?.Phone)
            .AddIfAny("note", content.Note);
    }

    private static (List<int> Places, List<Invitee> Invitees) Invitees(FieldReader read)
    {
        List<int> places = [];
        List<Invitee> invitees = [];
        foreach (int i in read.Items("invitees"))
        {
            string path = $"invitees[{i}]";
            Office? office = read.Choice($"{path}.office", Offices);
            string? givenName = read.Line($"{path}.givenName");
            string? surname = read.Line($"{path}.surname");
            string? title = read.Line($"{path}.title");
            string? formOfAddress = read.Line($"{path}.formOfAddress");
            Gender? gender = read.Choice($"{path}.gender", Genders);
            string? substituteLevel = read.Line($"{path}.substituteLevel");
            if ((givenName ?? surname ?? title ?? formOfAddress ?? substituteLevel) is null && gender is null)
            {
                continue;
            }

            if (office is null)
            {
                read.Fault($"{path}.office", "Say whether this is the head of state or the head of government");
            }

            places.Add(i);
            invitees.Add(new Invitee
            {
                Office = office ?? FreeOffice(invitees),
                GivenName = givenName ?? "",
                Surname = surname,
                Title = title ?? "",
                FormOfAddress = formOfAddress,
                Gender = gender,
                SubstituteLevel = substituteLevel,
            });
        }

        return (places, invitees);
    }

    // Stands in for an office that was not said, so that the other faults can be named in the same breath.
    private static Office FreeOffice(List<Invitee> invitees) =>
        invitees.Exists(i => i.Office == Office.HeadOfState) ? Office.HeadOfGovernment : Office.HeadOfState;

    private static ContactPerson? Contact(FieldReader read)
    {
        ContactPerson contact = new(read.Line("contact.name"), read.Line("contact.email"), read.Line("contact.phone"));
        return contact is { Name: null, Email: null, Phone: null } ? null : contact;
    }

    private static string Name<T>(Dictionary<string, T> choices, T value) => choices.Single(c => Equals(c.Value, value)).Key;
}

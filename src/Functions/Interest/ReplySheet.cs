using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Forms;
using Herald.Functions.Reading;

namespace Herald.Functions.Interest;

/// <summary>The reply as it stands on the pages. There the first person is always the head of state and the second always the head of
/// government; which of them is to be invited is a question of its own, so that a name once typed survives a change of mind.</summary>
internal static class ReplySheet
{
    public const string Answer = "answer";
    public const string Offices = "offices";
    public const string First = "first";
    public const string Second = "second";

    private static readonly string[] PersonPaths = ["givenName", "surname", "title", "formOfAddress", "gender", "substituteLevel"];

    /// <summary>The words of the offices, in the order of the persons.</summary>
    public static IReadOnlyList<string> OfficeNames { get; } = ["headOfState", "headOfGovernment"];

    /// <summary>The pages. Their names say nothing of what is answered: they stand in the address.</summary>
    public static IReadOnlyList<FormStep> Steps { get; } =
    [
        FormStep.Of<AnswerStep>(Answer, Answer),
        FormStep.Of<PersonsStep>("persons", Offices) with { Applies = Attends },
        FormStep.Of<PersonStep>(First, Person(0)) with { Applies = fields => Comes(fields, 0) },
        FormStep.Of<PersonStep>(Second, Person(1)) with { Applies = fields => Comes(fields, 1) },
        FormStep.Of<ProgrammeStep>("programme", "parts", "speaking") with { Applies = Attends },
        FormStep.Of<ContactStep>("contact", "contact.name", "contact.email", "contact.phone", "note"),
    ];

    /// <summary>What a reply on file says, as the pages ask it.</summary>
    public static Fields Of(ReplyContent content)
    {
        Fields reply = ReplyFields.Of(content);
        Fields sheet = new();
        foreach (string path in reply.Paths.Where(path => !path.StartsWith("invitees", StringComparison.Ordinal)))
        {
            sheet.Add(path, reply.At(path)!);
        }

        for (int i = 0; i < content.Invitees.Count; i++)
        {
            int place = OfficeNames.Index().First(o => o.Item == reply.First($"invitees[{i}].office")).Index;
            sheet.Add(Offices, OfficeNames[place]);
            foreach (string name in PersonPaths)
            {
                sheet.AddIfAny($"invitees[{place}].{name}", reply.First($"invitees[{i}].{name}"));
            }
        }

        return sheet;
    }

    /// <summary>What the pages say, as far as it can be read.</summary>
    public static Bound<ReplyContent> Bind(Fields sheet) => ReplyFields.Bind(ToReply(sheet), fromPage: true);

    /// <summary>The reply that the pages say: only the persons that are to be invited, and whoever wishes to speak at a part is
    /// interested in it.</summary>
    public static Fields ToReply(Fields sheet)
    {
        Fields reply = new Fields().AddIfAny(Answer, sheet.First(Answer));
        foreach (string path in (string[])["contact.name", "contact.email", "contact.phone", "note"])
        {
            reply.AddIfAny(path, sheet.First(path));
        }

        if (!Attends(sheet))
        {
            return reply;
        }

        for (int place = 0; place < OfficeNames.Count; place++)
        {
            if (Comes(sheet, place))
            {
                reply.Add($"invitees[{place}].office", OfficeNames[place]);
                foreach (string name in PersonPaths)
                {
                    reply.AddIfAny($"invitees[{place}].{name}", sheet.First($"invitees[{place}].{name}"));
                }
            }
        }

        IReadOnlyList<string> speaking = sheet.At("speaking") ?? [];
        return reply.Add("parts", (sheet.At("parts") ?? []).Union(speaking)).Add("speaking", speaking);
    }

    /// <summary>What is wrong with the reply that the pages say, at the paths of the pages.</summary>
    public static IReadOnlyList<Fault> Faults(Campaign campaign, Fields sheet)
    {
        List<Fault> faults = [];
        if (Attends(sheet) && !OfficeNames.Any(name => sheet.Has(Offices, name)))
        {
            faults.Add(Fault.Of(Offices, "offices", "Choose whom to invite"));
        }

        for (int place = 0; place < OfficeNames.Count; place++)
        {
            if (Comes(sheet, place) && PersonPaths.All(name => string.IsNullOrWhiteSpace(sheet.First($"invitees[{place}].{name}"))))
            {
                faults.Add(Fault.Of($"invitees[{place}].givenName", "given-name", "Enter the first name"));
                faults.Add(Fault.Of($"invitees[{place}].title", "title", "Enter the title or function"));
            }
        }

        Bound<ReplyContent> bound = Bind(sheet);
        faults.AddRange(bound.Check(content => ReplyCheck.Faults(campaign, content)).Where(f => f.Path != "invitees"));
        return faults;
    }

    private static string[] Person(int place) => [.. PersonPaths.Select(name => $"invitees[{place}].{name}")];

    private static bool Attends(Fields sheet) => sheet.First(Answer) == "attend";

    private static bool Comes(Fields sheet, int place) => Attends(sheet) && sheet.Has(Offices, OfficeNames[place]);
}

using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Pages;
using Herald.Functions.Reading;

namespace Herald.Functions.Interest;

/// <summary>A reply to be read, question by question.</summary>
internal static class ReplyRows
{
    /// <param name="view">The language, and the campaign.</param>
    /// <param name="letters">The words of the party's letters, in which the persons are addressed.</param>
    /// <param name="sheet">The reply as it stands on the pages.</param>
    public static IReadOnlyList<ReviewRow> Of(FormView view, LetterWords letters, Fields sheet)
    {
        PageTexts t = view.Texts;
        List<ReviewRow> rows = [new(ReplySheet.Answer, t["row.answer"], Some(AnswerIn(t, sheet.First(ReplySheet.Answer))))];
        ReplyContent? content = ReplySheet.Bind(sheet).Content;
        if (content is { Answer: Answer.Attend })
        {
            foreach (Invitee person in content.Invitees)
            {
                bool state = person.Office == Office.HeadOfState;
                rows.Add(new(
                    state ? ReplySheet.First : ReplySheet.Second,
                    t[state ? "office.headOfState" : "office.headOfGovernment"],
                    Some(
                        FormOfAddress.Addressed(person, letters),
                        person.Title,
                        person.SubstituteLevel is { } level ? t.With("row.substitute", ("level", level)) : null)));
            }

            rows.Add(new("programme", t["row.parts"], Names(view, content.Parts)));
            rows.Add(new("programme", t["row.speaking"], Names(view, content.Speaking)));
        }

        rows.Add(new("contact", t["contact.title"], Some(sheet.First("contact.name"), sheet.First("contact.email"), sheet.First("contact.phone"))));
        rows.Add(new("contact", t["note"], Some(sheet.First("note"))));
        return rows;
    }

    private static string? AnswerIn(PageTexts t, string? answer) => answer switch
    {
        "attend" => t["row.attend"],
        "regret" => t["row.regret"],
        "withdraw" => t["row.withdraw"],
        _ => null,
    };

    private static string[] Names(FormView view, IReadOnlyList<string> parts) =>
    [
        .. view.Campaign.Programme.Where(p => parts.Contains(p.Id))
            .Select(p => $"{p.Name.In(view.Texts.Language)} ({view.Dates.Day(p.Date)})"),
    ];

    private static string[] Some(params string?[] lines) => [.. lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!.Trim())];
}

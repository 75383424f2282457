using Herald.Domain;
using Herald.Domain.People;
using Herald.Functions.Reading;

namespace Herald.Functions.Pages;

/// <summary>The page that asks for the code of a case. It is the same whatever is wrong with a code.</summary>
/// <param name="Route">The route of the form behind it.</param>
/// <param name="Texts">The language.</param>
/// <param name="State">The code as typed, and what is wrong with it.</param>
/// <param name="Chosen">The language that was asked for; null where the form is to speak the party's.</param>
/// <param name="Carried">What was filled in already, kept until the code is right.</param>
/// <param name="Notice">Something to say first: the key of a text.</param>
public sealed record CodeView(
    string Route, PageTexts Texts, FormState State, Language? Chosen, IReadOnlyList<KeyValuePair<string, string>> Carried, string? Notice)
{
    internal static CodeView Fresh(string route, Language language, Language? chosen, string? notice) =>
        new(route, PageTexts.In(language), new FormState(new Fields(), [], PageTexts.In(language)), chosen, [], notice);

    /// <summary>A code was not accepted, or is needed again; what was filled in stays in the page.</summary>
    internal static CodeView Again(string route, Language language, Language? chosen, Fields sent, string? notice)
    {
        PageTexts texts = PageTexts.In(language);
        Fault[] faults = notice is null ? [Fault.Of(SentForm.CodeField, "code", "Enter the code exactly as it stands in the latest letter")] : [];
        Fields typed = new Fields().AddIfAny(SentForm.CodeField, sent.First(SentForm.CodeField));
        return new CodeView(route, texts, new FormState(typed, faults, texts), chosen, [.. Carry(sent)], notice);
    }

    // Neither the confirmation, which has to be given in sight of the answers, nor what belongs to the session that has ended.
    private static IEnumerable<KeyValuePair<string, string>> Carry(Fields fields) =>
        from path in fields.Paths
        where path is not (SentForm.CodeField or SentForm.ConfirmField or SentForm.TokenField or SentForm.LanguageField or SentForm.DoField or SentForm.ChosenField)
        from value in fields.At(path)!
        select KeyValuePair.Create(path, value);
}

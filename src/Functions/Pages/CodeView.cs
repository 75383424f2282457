using Herald.Domain;
using Herald.Functions.Reading;

namespace Herald.Functions.Pages;

/// <summary>The page that asks for the code of a case. It is the same whatever is wrong with a code.</summary>
/// <param name="Route">The route of the form behind it.</param>
/// <param name="Title">The name of the form behind it.</param>
/// <param name="State">The code as typed, and what is wrong with it.</param>
/// <param name="Carried">What was filled in already, kept until the code is right.</param>
public sealed record CodeView(string Route, string Title, FormState State, IReadOnlyList<KeyValuePair<string, string>> Carried)
{
    internal static CodeView Fresh(string route, string title) => new(route, title, new FormState(new Fields(), []), []);

    internal static CodeView NotAccepted(string route, string title, SentForm sent)
    {
        Fault fault = new(SentForm.CodeField, "Enter the code exactly as it stands in the latest letter");
        Fields typed = new Fields().AddIfAny(SentForm.CodeField, sent.Code);
        return new CodeView(route, title, new FormState(typed, [fault]), [.. Carry(sent.Fields)]);
    }

    // The confirmation is not carried: it has to be given in sight of the answers.
    private static IEnumerable<KeyValuePair<string, string>> Carry(Fields fields) =>
        from path in fields.Paths
        where path is not (SentForm.CodeField or SentForm.ConfirmField)
        from value in fields.At(path)!
        select KeyValuePair.Create(path, value);
}

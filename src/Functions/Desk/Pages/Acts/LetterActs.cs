using Herald.Domain.Letters;
using Herald.Functions.Desk.Actions;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Reading;

namespace Herald.Functions.Desk.Pages.Acts;

/// <summary>An action on one of the letters of a case.</summary>
internal abstract class LetterAct(string name, string title, string button) : CaseAct(name, title, button)
{
    /// <summary>The letters that it could be done to.</summary>
    public IReadOnlyList<LetterView> Letters(CaseDossierView dossier) => [.. dossier.Letters.Where(letter => Fits(letter.Status))];

    public override bool IsOffered(CaseDossierView dossier) => IsOpen(dossier) && Letters(dossier).Count > 0;

    protected abstract bool Fits(LetterStatus status);
}

internal sealed class ConfirmLetterAct() : LetterAct("confirm-letter", "Confirm that a letter arrived", "Confirm it")
{
    public override string Explanation => "For a letter of which nobody knows whether it went: somebody at the capital or the mission has told you that it is there.";

    public override ActionRequest Read(Fields fields) => new ConfirmLetterRequest(fields.First("letter"), fields.First("note"));

    protected override bool Fits(LetterStatus status) => status == LetterStatus.Unknown;
}

internal sealed class ResendAct() : LetterAct("resend", "Send a letter again", "Send it again")
{
    public override string Explanation =>
        "One that bounced or was dropped goes to the addresses that it did not reach, and to corrected ones; any other goes again as a copy to all. The new letter names the old.";

    public override ActionRequest Read(Fields fields) => new RepeatLetterRequest(fields.First("letter"));

    protected override bool Fits(LetterStatus status) => status is not (LetterStatus.Pending or LetterStatus.Sending or LetterStatus.Withdrawn);
}

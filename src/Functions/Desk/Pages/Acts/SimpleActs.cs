using Herald.Domain;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.People;
using Herald.Functions.Desk.Actions;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Requests;
using Herald.Functions.Reading;

namespace Herald.Functions.Desk.Pages.Acts;

internal sealed class RemindAct() : CaseAct("remind", "Remind now", "Send the reminder")
{
    public override string Explanation => "A reminder goes to the capital, with a copy to the mission, at once. A state is reminded at most once a day.";

    public override bool IsOffered(CaseDossierView dossier) => dossier is { Stage: Stage.Notified, Replies: 0 };

    public override ActionRequest Read(Fields fields) => new BareRequest(ReminderRuling.Of);
}

internal sealed class ExtendAct() : CaseAct("extend", "Extend the deadline", "Extend the deadline")
{
    public override string Explanation => "This state alone gets a later last day to reply, and is told so. A late reply that the new day covers counts at once.";

    public override bool IsOffered(CaseDossierView dossier) => Transitions.IsLegal(dossier.Stage, typeof(DeadlineExtended));

    public override ActionRequest Read(Fields fields) => new ExtendDeadlineRequest(fields.First("lastDay"));
}

internal sealed class LateReplyAct() : CaseAct("late-reply", "Decide on the late reply", "Record the decision")
{
    public override string Explanation => "The late reply counts as if it were on time, or is refused and the state is told so.";

    public override bool IsOffered(CaseDossierView dossier) => dossier.LateReply is not null;

    public override ActionRequest Read(Fields fields) => new DecideLateReplyRequest(fields.First("decision"));
}

internal sealed class ReissueAct() : CaseAct("code", "Reissue the link", "Reissue the link")
{
    public override string Explanation => "The state gets a new secret link. The links that it holds stop working at once, and the letter that carries the link goes out again.";

    public override bool IsGrave => true;

    public override bool IsOffered(CaseDossierView dossier) => IsOpen(dossier);

    public override ActionRequest Read(Fields fields) => new BareRequest(StaffRuling.ReissueCode);
}

internal sealed class WithdrawAct() : CaseAct("withdraw", "Withdraw the case", "Withdraw the case")
{
    public override string Explanation => "The state is taken out of the campaign. Invitations in force are cancelled, and it is told so.";

    public override bool IsGrave => true;

    public override bool IsOffered(CaseDossierView dossier) => Transitions.IsLegal(dossier.Stage, typeof(CaseWithdrawn));

    public override ActionRequest Read(Fields fields) => new WithdrawCaseRequest(fields.First("reason"));
}

internal sealed class AddressAct() : CaseAct("address", "Correct addresses", "Save the addresses")
{
    public override string Explanation => "Letters go to the new addresses from now on; those that went out are not sent again by this.";

    public override bool IsOffered(CaseDossierView dossier) => IsOpen(dossier);

    public override Fields Prefilled(CaseDossierView dossier) => new Fields()
        .Add("capital", string.Join('\n', dossier.Party.Capital)).Add("mission", string.Join('\n', dossier.Party.Mission));

    public override ActionRequest Read(Fields fields)
    {
        AddressSide? side = fields.First("side") switch
        {
            "capital" => AddressSide.Capital,
            "mission" => AddressSide.Mission,
            _ => null,
        };
        string typed = fields.First(side == AddressSide.Mission ? "mission" : "capital") ?? "";
        return new CorrectAddressRequest(side, typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    public override Fault AtField(Fault fault, Fields fields) => fault.Path.StartsWith("addresses", StringComparison.Ordinal)
        ? fault with { Path = fields.First("side") == "mission" ? "mission" : "capital" }
        : fault;
}

internal sealed class AddressFormAct() : CaseAct("address-form", "Form of address", "Save the form of address")
{
    public override string Explanation =>
        "How letters address a person from now on, in the language of correspondence: before what the state asked for, as long as the same person is named. Empty leads back to the usual form.";

    public override bool IsOffered(CaseDossierView dossier) => IsOpen(dossier) && dossier.Reply?.Content.Invitees.Count > 0;

    public override ActionRequest Read(Fields fields)
    {
        Office? office = fields.First("office") switch
        {
            "headOfState" => Office.HeadOfState,
            "headOfGovernment" => Office.HeadOfGovernment,
            _ => null,
        };
        return new SetAddressFormRequest(office, Text.OrNull(fields.First("form")), Text.OrNull(fields.First("salutation")));
    }
}

internal sealed class AssignAct() : CaseAct("assign", "Assign an item", "Assign it")
{
    public override string Explanation => "Somebody of the staff looks after it. It stays open.";

    public override bool IsOffered(CaseDossierView dossier) => dossier.Attention.Count > 0;

    public override ActionRequest Read(Fields fields) => new AssignAttentionRequest(fields.First("id"), fields.First("to"));
}

internal sealed class CloseAct() : CaseAct("close", "Close an item", "Close it")
{
    public override string Explanation => "Say what was done about it. It is not raised again for the same cause; one whose cause goes away closes by itself.";

    public override bool IsOffered(CaseDossierView dossier) => dossier.Attention.Count > 0;

    public override ActionRequest Read(Fields fields) => new CloseAttentionRequest(fields.First("id"), fields.First("note"));
}

internal sealed class ReleaseAct() : CaseAct("release", "Release the invitation", "Release the invitation")
{
    public override string Explanation => "The official invitation gets its number in the register and is sent, once. It cannot be taken back, only replaced or cancelled: until the deadline the state may still change its reply.";

    public override bool IsGrave => true;

    public override bool IsOffered(CaseDossierView dossier) => dossier.Ready.Count > 0;

    /// <summary>The release draws numbers from the register; it has a way of its own.</summary>
    public override ActionRequest Read(Fields fields) => new BareRequest((campaign, c, now) =>
        InvitationRuling.Release(campaign, c, [.. InvitationRuling.Ready(c).Select(ready => (ready, 0))], now));
}

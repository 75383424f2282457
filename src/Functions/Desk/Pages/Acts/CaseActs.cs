using Herald.Functions.Desk.Dossier;

namespace Herald.Functions.Desk.Pages.Acts;

/// <summary>Every action on one case that the desk has a form for, in the order in which it offers them.</summary>
internal static class CaseActs
{
    public static IReadOnlyList<CaseAct> All { get; } =
    [
        new ReleaseAct(), new LateReplyAct(), new ReplyAct(substitution: false), new ReplyAct(substitution: true), new RemindAct(), new ExtendAct(),
        new AddressFormAct(), new AddressAct(), new ConfirmLetterAct(), new ResendAct(), new AssignAct(), new CloseAct(), new ReissueAct(), new WithdrawAct(),
    ];

    public static CaseAct? Find(string name) => All.FirstOrDefault(act => act.Name == name);

    public static IReadOnlyList<CaseAct> Offered(CaseDossierView dossier) => [.. All.Where(act => act.IsOffered(dossier))];
}

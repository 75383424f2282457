using Herald.Domain.Cases;

namespace Herald.Functions.Desk.Invitations;

/// <summary>What of a preview a case's later facts have changed, in words for programs.</summary>
internal static class ChangesSince
{
    /// <summary>The kinds of change; a draft that reads otherwise though nothing has happened to its case comes from another template.</summary>
    public static IEnumerable<string> Words(IEnumerable<string> facts) => facts.Select(Word).DefaultIfEmpty("template").Distinct();

    private static string Word(string fact) => fact switch
    {
        nameof(AddressCorrected) => "addresses",
        nameof(AddressFormSet) => "address-form",
        nameof(InterestReceived) or nameof(SubstitutionReceived) or nameof(RegretsReceived) or nameof(SupersededReplyReceived)
            or nameof(LateReplyReceived) or nameof(LateReplyAccepted) or nameof(LateReplyRefused) or nameof(CaseWithdrawn) => "reply",
        nameof(InvitationReleased) or nameof(InvitationCancelled) => "invitations",
        _ => "case",
    };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Herald.Domain.Logistics;
using Herald.Functions.Desk.Actions;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Invitations;
using Herald.Functions.Desk.List;
using Herald.Functions.Desk.Overview;
using Herald.Functions.Desk.Preview;

namespace Herald.Functions.Desk;

/// <summary>The JSON of the staff API. A member that is not known is an error: what an officer meant must not be lost in silence.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CampaignList))]
[JsonSerializable(typeof(CampaignOverview))]
[JsonSerializable(typeof(CasePage))]
[JsonSerializable(typeof(CaseDossierView))]
[JsonSerializable(typeof(LetterAsSent))]
[JsonSerializable(typeof(Questionnaire))]
[JsonSerializable(typeof(CaseSummary))]
[JsonSerializable(typeof(RecordReplyRequest))]
[JsonSerializable(typeof(ExtendDeadlineRequest))]
[JsonSerializable(typeof(DecideLateReplyRequest))]
[JsonSerializable(typeof(WithdrawCaseRequest))]
[JsonSerializable(typeof(CorrectAddressRequest))]
[JsonSerializable(typeof(SetAddressFormRequest))]
[JsonSerializable(typeof(ConfirmLetterRequest))]
[JsonSerializable(typeof(RepeatLetterRequest))]
[JsonSerializable(typeof(AssignAttentionRequest))]
[JsonSerializable(typeof(CloseAttentionRequest))]
[JsonSerializable(typeof(ReleaseInvitationsRequest))]
[JsonSerializable(typeof(ReleaseResult))]
[JsonSerializable(typeof(ReleasePreview))]
[JsonSerializable(typeof(LetterSheet))]
[JsonSerializable(typeof(RegisterList))]
internal sealed partial class DeskJson : JsonSerializerContext
{
    private static readonly Lazy<DeskJson> Readable = new(() => new DeskJson(new JsonSerializerOptions(Default!.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }));

    /// <summary>Readable in every script; it is sent as JSON only, never inside a page.</summary>
    public static DeskJson Http => Readable.Value;
}

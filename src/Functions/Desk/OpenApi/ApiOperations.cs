using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Functions.Campaigns;
using Herald.Functions.Desk.List;

namespace Herald.Functions.Desk.OpenApi;

/// <summary>Every operation of the staff API. A test holds the list to the functions and to <c>docs/requests.http</c>.</summary>
internal static class ApiOperations
{
    private const string Campaign = "desk/campaigns/{campaign}";
    private const string Case = Campaign + "/cases/{code}";

    private static readonly ApiParameter[] Filters =
    [
        new("stage", "Any of these stages", Values: Enum.GetNames<Stage>(), Many: true),
        new("region", "As in the directory"),
        new("language", "The language of correspondence", Values: [.. Languages.All.Select(l => l.Code())]),
        new("replied", "Whether it has replied", "boolean"),
        new("ready", "Whether an invitation could be released", "boolean"),
        new("attention", "Whether staff must look at something", "boolean"),
        new("concern", "Any of these kinds of things to look at", Values: Enum.GetNames<AttentionKind>(), Many: true),
        new("q", "Words that all occur in name or code"),
        new("sort", "The order; - before it turns it round", Values:
        [
            .. Enum.GetNames<CaseOrder>().Select(name => name.ToLowerInvariant()).SelectMany(name => new[] { name, $"-{name}" }),
        ]),
        new("page", "From 1", "integer"),
        new("size", "1 to 500", "integer"),
    ];

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        Look("desk/campaigns", "listCampaigns", "Every campaign") with { Answer = DeskJson.Http.CampaignList },
        Look(Campaign, "getCampaign", "A campaign at one moment") with { Answer = DeskJson.Http.CampaignOverview, Refusals = [404] },
        Look(Campaign + "/cases", "listCases", "A page of the list of cases") with
        {
            Answer = DeskJson.Http.CasePage, Query = Filters, Refusals = [400, 404],
        },
        Look(Campaign + "/cases/export/{format}", "exportCases", "The cases that a filter shows, as csv or xlsx") with
        {
            AnswerType = "application/octet-stream", Query = Filters, Refusals = [400, 404],
        },
        Look(Case, "getCase", "The dossier of a case, with its ETag") with { Answer = DeskJson.Http.CaseDossierView, Refusals = [404] },
        Look(Case + "/letters/{key}", "getLetter", "A letter as it was sent") with { Answer = DeskJson.Http.LetterAsSent, Refusals = [404] },
        Look(Case + "/preview/{kind}", "previewLetter", "A letter of the case as it would be written now") with
        {
            Answer = DeskJson.Http.LetterSheet, Refusals = [404, 409],
        },
        Look(Campaign + "/letters", "getSheet", "Every kind of letter in all languages") with { Answer = DeskJson.Http.LetterSheet, Refusals = [404] },
        Look(Campaign + "/invitations", "getRegister", "The register of invitations") with { Answer = DeskJson.Http.RegisterList, Refusals = [404] },
        new("POST", "desk/campaigns", "importCampaign", "Imports a campaign and its directory")
        {
            Files = ["campaign", "directory"], Status = 201, Answer = CampaignJson.Default.ImportedCampaign, Refusals = [409, 413, 415, 422],
        },
        new("POST", Campaign + "/start", "startCampaign", "Starts a campaign; progress as one JSON object a line")
        {
            Answer = CampaignJson.Default.StartProgress, AnswerType = "application/x-ndjson", Refusals = [404, 409],
        },
        Act("replies", "recordReply", "Records a reply that came by other means than the form") with { Body = DeskJson.Http.RecordReplyRequest },
        Act("deadline", "extendDeadline", "Gives the state a later last day to reply") with { Body = DeskJson.Http.ExtendDeadlineRequest },
        Act("late-reply", "decideLateReply", "Accepts or refuses a late reply") with { Body = DeskJson.Http.DecideLateReplyRequest },
        Act("reminder", "remind", "Reminds a state that has said nothing"),
        Act("code", "reissueCode", "Replaces the secret code"),
        Act("withdrawal", "withdrawCase", "Withdraws the case") with { Body = DeskJson.Http.WithdrawCaseRequest },
        Act("address", "correctAddress", "Corrects the addresses of one side") with { Body = DeskJson.Http.CorrectAddressRequest },
        Act("address-form", "setAddressForm", "Decides how a person is addressed") with { Body = DeskJson.Http.SetAddressFormRequest },
        Act("letters/confirmation", "confirmLetter", "Says that a letter of which nobody knew arrived") with { Body = DeskJson.Http.ConfirmLetterRequest },
        Act("letters/repetition", "repeatLetter", "Sends a letter again") with { Body = DeskJson.Http.RepeatLetterRequest },
        new("POST", "desk/outbox/resumption", "resumeOutbox", "Ends the outbox's pause") { Status = 204, Refusals = [409] },
        Act("attention/assignment", "assignAttention", "Gives an open item to a member of staff") with { Body = DeskJson.Http.AssignAttentionRequest },
        Act("attention/closure", "closeAttention", "Closes an open item") with { Body = DeskJson.Http.CloseAttentionRequest },
        new("POST", Campaign + "/invitations", "releaseInvitations", "Shows what a release would send; with the confirmation of what it showed, releases")
        {
            Body = DeskJson.Http.ReleaseInvitationsRequest, Answer = DeskJson.Http.ReleasePreview, OrAnswer = DeskJson.Http.ReleaseResult,
            Refusals = [400, 404, 413, 415, 422],
        },
    ];

    private static ApiOperation Look(string route, string id, string summary) => new("GET", route, id, summary);

    private static ApiOperation Act(string action, string id, string summary) => new("POST", $"{Case}/{action}", id, summary)
    {
        Answer = DeskJson.Http.CaseSummary,
        OnOneCase = true,
        Refusals = [400, 404, 409, 412, 413, 415, 422],
    };
}

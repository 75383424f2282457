using System.Text.Json.Nodes;
using Herald.Functions.Desk.Actions;
using Herald.Functions.Desk.Invitations;

namespace Herald.Functions.Tests.Desk;

/// <summary>The actions on one case, by name.</summary>
internal static class Actions
{
    /// <summary>Every action of one case, each with a body that it accepts.</summary>
    public static TheoryData<string, string?> All => new()
    {
        { "replies", Bodies.PhoneRegret },
        { "deadline", """{ "lastDay": "2025-03-07" }""" },
        { "late-reply", """{ "decision": "accept" }""" },
        { "code", null },
        { "withdrawal", """{ "reason": "Suspended" }""" },
        { "address-form", """{ "office": "headOfState", "form": "The Honourable" }""" },
        { "address", """{ "side": "mission", "addresses": [] }""" },
    };

    public static Task<DeskAnswer> ActAsync(this DeskHouse house, string action, string code, DeskRequest request) => action switch
    {
        "replies" => house.CallAsync<RecordReplyTrigger>(request, (t, r) => t.RunAsync(r, house.Client, house.Id, code, default)),
        "deadline" => house.CallAsync<ExtendDeadlineTrigger>(request, (t, r) => t.RunAsync(r, house.Client, house.Id, code, default)),
        "late-reply" => house.CallAsync<DecideLateReplyTrigger>(request, (t, r) => t.RunAsync(r, house.Client, house.Id, code, default)),
        "reminder" => house.CallAsync<RemindCaseTrigger>(request, (t, r) => t.RunAsync(r, house.Client, house.Id, code, default)),
        "code" => house.CallAsync<ReissueCodeTrigger>(request, (t, r) => t.RunAsync(r, house.Client, house.Id, code, default)),
        "withdrawal" => house.CallAsync<WithdrawCaseTrigger>(request, (t, r) => t.RunAsync(r, house.Client, house.Id, code, default)),
        "address-form" => house.CallAsync<SetAddressFormTrigger>(request, (t, r) => t.RunAsync(r, house.Client, house.Id, code, default)),
        "address" => house.CallAsync<CorrectAddressTrigger>(request, (t, r) => t.RunAsync(r, house.Client, house.Id, code, default)),
        "letters/confirmation" => house.CallAsync<ConfirmLetterTrigger>(request, (t, r) => t.RunAsync(r, house.Client, house.Id, code, default)),
        "letters/repetition" => house.CallAsync<RepeatLetterTrigger>(request, (t, r) => t.RunAsync(r, house.Client, house.Id, code, default)),
        "attention/assignment" => house.CallAsync<AssignAttentionTrigger>(request, (t, r) => t.RunAsync(r, house.Client, house.Id, code, default)),
        "attention/closure" => house.CallAsync<CloseAttentionTrigger>(request, (t, r) => t.RunAsync(r, house.Client, house.Id, code, default)),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No such action."),
    };

    /// <summary>Previews what the request names, and confirms it as it was shown; answers with the preview where nothing can be confirmed.</summary>
    public static async Task<DeskAnswer> ReleaseAsync(this DeskHouse house, DeskRequest request)
    {
        DeskAnswer preview = await house.PostInvitationsAsync(request);
        return Confirmation(preview) is { } confirmation ? await house.PostInvitationsAsync(DeskRequest.Post(confirmation)) : preview;
    }

    /// <summary>The confirmation of everything that a preview shows; null where it shows nothing that could be released.</summary>
    public static string? Confirmation(DeskAnswer preview)
    {
        JsonObject json = preview.Json;
        JsonNode[] ready = [.. (json["cases"]?.AsArray() ?? []).OfType<JsonNode>().Where(c => c["refusal"] is null)];
        return ready.Length == 0
            ? null
            : new JsonObject
            {
                ["confirmation"] = new JsonObject
                {
                    ["hash"] = json["hash"]!.DeepClone(),
                    ["cases"] = new JsonArray([.. ready.Select(c => new JsonObject
                    {
                        ["code"] = c["code"]!.DeepClone(),
                        ["seq"] = c["seq"]!.DeepClone(),
                        ["hash"] = c["hash"]!.DeepClone(),
                    })]),
                },
            }.ToJsonString();
    }

    public static Task<DeskAnswer> PostInvitationsAsync(this DeskHouse house, DeskRequest request) =>
        house.CallAsync<ReleaseInvitationsTrigger>(request, (t, r) => t.RunAsync(r, house.Client, house.Id, default));
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Herald.Domain.Cases;
using Herald.Rehearsal.Cues;

namespace Herald.Rehearsal.Actors;

/// <summary>A member of the protocol service, at the desk's API.</summary>
internal sealed class OfficerClient(HttpClient client, string campaign, Notebook notebook) : IDisposable
{
    private string Desk => $"/api/desk/campaigns/{campaign}";

    /// <summary>Imports the campaign with its directory, and starts it.</summary>
    public async Task StartCampaignAsync(string campaignJson, byte[] directory, CancellationToken cancellation)
    {
        await ImportAsync(campaignJson, directory, cancellation);
        await PostAsync("-", $"{Desk}/start", null, cancellation);
    }

    public Task RecordReplyAsync(ReplyRecorded cue, CancellationToken cancellation)
    {
        ReplyContent content = cue.Content;
        RecordedReplyBody body = new(
            content.Answer, content.Invitees, content.Parts, content.Speaking, content.Note, cue.Channel, cue.ReceivedAt, cue.Document, cue.SubmissionId);
        return PostAsync(cue.State, Action(cue.State, "replies"), WireJson.Node(body), cancellation, cue.SubmissionId);
    }

    /// <summary>One of the actions on a case.</summary>
    public Task ActAsync(string state, string action, ActionBody? body, CancellationToken cancellation) =>
        PostAsync(state, Action(state, action), body is null ? null : Node(body), cancellation);

    /// <summary>An action that the case may have good reason to refuse. False when it does.</summary>
    public Task<bool> TryActAsync(string state, string action, ActionBody body, CancellationToken cancellation) =>
        PostAsync(state, Action(state, action), Node(body), cancellation, mayBeRefused: true);

    /// <summary>Looks at the invitations of these states (of all that are ready when null), and releases them as they were shown.</summary>
    public async Task ReleaseAsync(IReadOnlyList<string>? states, CancellationToken cancellation)
    {
        using HttpResponseMessage shown = await client.PostAsJsonAsync(
            $"{Desk}/invitations", WireJson.Node(new ReleaseBody(states, states is null ? true : null)), cancellation);
        JsonNode? preview = await shown.Content.ReadFromJsonAsync<JsonNode>(cancellation);
        JsonNode[] ready = [.. (preview?["cases"]?.AsArray() ?? []).OfType<JsonNode>().Where(c => c["refusal"] is null)];
        if (ready.Length == 0)
        {
            notebook.Write(new Posting(PostingKind.Action, "-", $"{Desk}/invitations", null, shown.StatusCode, null, null));
            return;
        }

        JsonObject confirmation = new()
        {
            ["hash"] = preview!["hash"]!.GetValue<string>(),
            ["cases"] = new JsonArray([.. ready.Select(Quoted)]),
        };
        await PostAsync("-", $"{Desk}/invitations", new JsonObject { ["confirmation"] = confirmation }, cancellation);
    }

    /// <summary>Something of the desk, as JSON; the path goes on from the campaign's.</summary>
    public async Task<JsonElement> ReadAsync(string path, CancellationToken cancellation) =>
        await client.GetFromJsonAsync<JsonElement>($"{Desk}{path}", cancellation);

    public void Dispose() => client.Dispose();

    private static JsonObject Node(ActionBody body) => JsonSerializer.SerializeToNode(body, body.GetType(), WireJson.Default)!.AsObject();

    private static JsonObject Quoted(JsonNode shown) => new()
    {
        ["code"] = shown["code"]!.GetValue<string>(),
        ["seq"] = shown["seq"]!.GetValue<int>(),
        ["hash"] = shown["hash"]!.GetValue<string>(),
    };

    private string Action(string state, string action) => $"{Desk}/cases/{state}/{action}";

    private async Task ImportAsync(string campaignJson, byte[] directory, CancellationToken cancellation)
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent(campaignJson, new MediaTypeHeaderValue("application/json", "utf-8")), "campaign", "campaign.json" },
        };
        ByteArrayContent csv = new(directory);
        csv.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(csv, "directory", "directory.csv");
        using HttpResponseMessage response = await client.PostAsync("/api/desk/campaigns", form, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new RehearsalException(
                $"The campaign was not imported: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellation)}");
        }
    }

    private async Task<bool> PostAsync(
        string state, string path, JsonObject? body, CancellationToken cancellation, string? submissionId = null, bool mayBeRefused = false)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = body is null ? null : Wire.Content(body, WireFormat.Json) };
        using HttpResponseMessage response = await client.SendAsync(request, cancellation);
        if (mayBeRefused && response.StatusCode == HttpStatusCode.Conflict)
        {
            return false;
        }

        string text = await response.Content.ReadAsStringAsync(cancellation);
        notebook.Write(new Posting(
            submissionId is null ? PostingKind.Action : PostingKind.Submission, state, path, submissionId, response.StatusCode,
            response.IsSuccessStatusCode ? Receipts.Find(text) : null,
            response.IsSuccessStatusCode ? null : Receipts.Gist(text)));
        return response.IsSuccessStatusCode;
    }
}

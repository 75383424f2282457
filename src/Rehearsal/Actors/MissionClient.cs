using System.Text.Json.Nodes;
using Herald.Domain.Cases;
using Herald.Domain.Logistics;
using Herald.Rehearsal.Cues;

namespace Herald.Rehearsal.Actors;

/// <summary>A mission or ministry: it reads its mail, takes the code from the latest letter, opens the form and sends it.</summary>
internal sealed class MissionClient(HttpClient client, Mailbox mail, Notebook notebook, AttackGround ground, Party party)
{
    public Task ReplyAsync(ReplyContent content, WireFormat format, string submissionId, CancellationToken cancellation) =>
        SubmitAsync("/api/reply", WireJson.Node(content), format, submissionId, cancellation);

    public Task AnswerLogisticsAsync(Questionnaire questionnaire, WireFormat format, string submissionId, CancellationToken cancellation) =>
        SubmitAsync("/api/logistics", WireJson.Node(questionnaire), format, submissionId, cancellation);

    /// <summary>Replies with the code of the first letter, which was replaced.</summary>
    public async Task TryFirstCodeAsync(ReplyContent content, CancellationToken cancellation)
    {
        JsonObject body = WireJson.Node(content);
        body["code"] = await ReadCodeAsync(oldest: true, cancellation);
        using HttpResponseMessage response = await client.PostAsync("/api/reply", Wire.Content(body, WireFormat.Json), cancellation);
        await NoteAsync(response, PostingKind.Attack, "reply with a revoked code", null, cancellation);
    }

    public async Task AttackAsync(Attack attack, CancellationToken cancellation)
    {
        Attacks attacks = new(ground.Campaign, party.Code, await ReadCodeAsync(oldest: false, cancellation), ground.ProgrammePart)
        {
            ViewerCookie = ground.ViewerCookie,
        };
        using HttpRequestMessage request = attacks.Request(attack);
        using HttpResponseMessage response = await client.SendAsync(request, cancellation);
        await NoteAsync(response, PostingKind.Attack, $"{attack}", null, cancellation);
    }

    private async Task SubmitAsync(string path, JsonObject body, WireFormat format, string submissionId, CancellationToken cancellation)
    {
        string code = await ReadCodeAsync(oldest: false, cancellation);
        if (format == WireFormat.Form)
        {
            await OpenAsync(path, code, cancellation);
        }

        body["code"] = code;
        body["submissionId"] = submissionId;
        using HttpResponseMessage response = await client.PostAsync(path, Wire.Content(body, format), cancellation);
        await NoteAsync(response, PostingKind.Submission, path, submissionId, cancellation);
    }

    // As a browser does: the page that asks for the code, then the way to the form behind it. Neither changes anything.
    private async Task OpenAsync(string path, string code, CancellationToken cancellation)
    {
        using HttpResponseMessage page = await client.GetAsync(path, cancellation);
        using FormUrlEncodedContent typed = new([new("code", code)]);
        using HttpResponseMessage form = await client.PostAsync(path, typed, cancellation);
        if (!page.IsSuccessStatusCode || !(form.IsSuccessStatusCode || form.StatusCode == System.Net.HttpStatusCode.SeeOther))
        {
            notebook.Write(new Posting(PostingKind.Action, party.Code, $"opening {path}", null, form.StatusCode, null, null));
        }
    }

    private Task<string> ReadCodeAsync(bool oldest, CancellationToken cancellation) =>
        mail.ReadCodeAsync(party.Mission.Concat(party.Capital).First(), $"{ground.Campaign}:{party.Code}:", oldest, cancellation);

    private async Task NoteAsync(
        HttpResponseMessage response, PostingKind kind, string what, string? submissionId, CancellationToken cancellation)
    {
        string text = await response.Content.ReadAsStringAsync(cancellation);
        notebook.Write(new Posting(
            kind, party.Code, what, submissionId, response.StatusCode,
            response.IsSuccessStatusCode ? Receipts.Find(text) : null,
            response.IsSuccessStatusCode ? null : Receipts.Gist(text)));
    }
}

/// <summary>What every attacker knows.</summary>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="ProgrammePart">A part of its programme; null where there is none.</param>
/// <param name="ViewerCookie">The cookie of a member of staff who may only look.</param>
internal sealed record AttackGround(string Campaign, string? ProgrammePart, string ViewerCookie);

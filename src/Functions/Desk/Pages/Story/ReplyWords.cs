using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Desk.Pages.Shared;
using Herald.Functions.Pages;

namespace Herald.Functions.Desk.Pages.Story;

/// <summary>A reply in a sentence.</summary>
internal static class ReplyWords
{
    public static string? Told(Reply? reply, Campaign campaign) => reply is null ? null : string.Join(
        "; ",
        reply.Content.Invitees.Select(i => $"{Bidi.Isolate(i.FullName)}, {Bidi.Isolate(i.Title)}")
            .Prepend($"{DeskWords.Of(reply.Content.Answer)}, received {DeskWords.Time(reply.ReceivedAt, campaign)} {DeskWords.Of(reply.Channel)}")
            .Concat(reply.Document is { } document ? [$"document {Bidi.Isolate(document)}"] : []));
}

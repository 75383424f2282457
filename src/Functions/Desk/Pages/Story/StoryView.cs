using System.Globalization;
using Herald.Domain.Campaigns;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Pages.Acts;
using Herald.Functions.Desk.Pages.Posting;
using Herald.Functions.Desk.Pages.Shared;

namespace Herald.Functions.Desk.Pages.Story;

/// <summary>What the page of a case shows.</summary>
public sealed class StoryView
{
    internal StoryView(DeskFrame frame, Campaign campaign, CaseDossierView dossier, string? done, string? history)
    {
        Frame = frame;
        Campaign = campaign;
        Dossier = dossier;
        History = history;
        Acts = frame.MayAct ? CaseActs.Offered(dossier) : [];
        Comparison = ReplyComparison.Of(dossier.Facts, campaign);
        Done = NoticeOf(done);
    }

    internal DeskFrame Frame { get; }

    internal Campaign Campaign { get; }

    internal CaseDossierView Dossier { get; }

    /// <summary>Where the orchestration's history is shown; null where nobody shows it.</summary>
    internal string? History { get; }

    /// <summary>What could be done to the case as it stands; nothing for viewers.</summary>
    internal IReadOnlyList<CaseAct> Acts { get; }

    internal ReplyComparison Comparison { get; }

    internal DeskNotice? Done { get; }

    /// <summary>What the orchestration waits for, in words; null where it does not say.</summary>
    internal string? Waits => Dossier.Orchestration?.CustomStatus switch
    {
        { } status when status["SleepsUntil"]?.GetValue<string>() is { } until && DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, out DateTimeOffset wake) =>
            $"in phase {status["Phase"]}, until {DeskWords.Time(wake, Campaign)} or until something happens to the case",
        { } status when status["Phase"] is { } phase => $"in phase {phase}, until something happens to the case",
        _ => null,
    };

    /// <summary>What the form just did, from the facts that it made: <c>6-7</c>.</summary>
    private DeskNotice? NoticeOf(string? done)
    {
        if (done == "before")
        {
            return new DeskNotice("This was done before; nothing changed.", []);
        }

        int[] span = [.. (done ?? "").Split('-').Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seq) ? seq : 0)];
        string[] lines = span is [var first, var last]
            ? [.. Dossier.Facts.Where(fact => fact.Seq >= first && fact.Seq <= last).Select(fact => FactWords.Line(fact, Campaign))]
            : [];
        return lines.Length > 0 ? new DeskNotice("Done.", lines) : null;
    }
}

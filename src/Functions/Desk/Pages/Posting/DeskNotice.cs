namespace Herald.Functions.Desk.Pages.Posting;

/// <summary>What a page says first: what was done, or why nothing was.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Lines">The particulars.</param>
/// <param name="Caution">Whether nothing was done.</param>
public sealed record DeskNotice(string Title, IReadOnlyList<string> Lines, bool Caution = false)
{
    internal static DeskNotice? OfCampaign(string? done) => done switch
    {
        "imported" => new DeskNotice("The campaign was imported.", ["Nothing has been sent. Start it when it should run."]),
        "started" => new DeskNotice("The campaign was started.", ["Each case has its workflow now."]),
        "started-before" => new DeskNotice("The campaign had been started before.", ["Nothing changed."], Caution: true),
        "resumed" => new DeskNotice("Letters go again.", ["Each is sent at its next try, within a quarter of an hour."]),
        "not-paused" => new DeskNotice("The outbox was not paused.", ["Nothing changed."], Caution: true),
        "stale" => new DeskNotice("Nothing was done.", [DeskPost.StaleToken], Caution: true),
        _ => null,
    };
}

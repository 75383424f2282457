using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Hosting.Samples;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Hosting.Pages;

/// <summary>The walk through the sample, step by step; the words are the sample's own.</summary>
internal sealed class Guide(LocalSettings settings, SampleLoader samples, TimeProvider clock, Times times)
{
    public async Task<Markup> ShowAsync(CancellationToken cancellation)
    {
        if (samples.FindLoaded() is { } loaded)
        {
            return Walk(loaded.Sample, Loaded(loaded), open: true);
        }

        if (await samples.FindOfferAsync(cancellation) is { } offer)
        {
            return Walk(offer, Offer(offer), open: false);
        }

        return settings.Sample is null || clock is not VirtualClock ? Empty : Of($"""
            <p class="notice">The sample can no longer be loaded: there is other data, or the clock is past its beginning. To begin again, stop
            the app and delete <code>{settings.Data}</code>.</p>
            """);
    }

    private Markup Walk(Sample sample, Markup first, bool open) => Of($"""
        <h2>A walk through the sample</h2>
        <p>Keep this page in a tab of its own: the app’s own pages do not lead back here.</p>
        <ol class="guide">
        <li><h3>Load the sample</h3>{first}</li>
        {Join((sample.Guide ?? []).Select(step => Step(sample, step, open)))}
        </ol>
        {Busy.Status}
        """);

    private Markup Offer(Sample sample) => Of($"""
        <p>There is no data yet. <strong>{sample.Name}</strong> begins on {times.Show(sample.Clock)}. Loading it may take half a minute.</p>
        <form method="post" action="/.local/sample" data-busy="Loading…"><button>Load the sample</button></form>
        """);

    private static Markup Loaded(LoadedSample loaded) => loaded.Letters is { } letters
        ? Of($"<p class=\"done\">Done: <strong>{loaded.Sample.Name}</strong> is loaded, and {Letters(letters)}.</p>")
        : Of($"<p class=\"done\">Done: <strong>{loaded.Sample.Name}</strong> is loaded.</p>");

    private static Markup Letters(int count) => count == 1
        ? Of($"<a href=\"/.local/mail\">1 letter</a> was sent")
        : Of($"<a href=\"/.local/mail\">{count} letters</a> were sent");

    private Markup Step(Sample sample, SampleStep step, bool open)
    {
        Markup links = open && step.Links is { Count: > 0 } all
            ? Of($"<p class=\"links\">{Join(all.Select(l => Of($"<a href=\"{l.Path}\">{l.Text}</a> ")))}</p>")
            : Empty;
        Markup move = open && sample.Moments?.FirstOrDefault(m => m.Name == step.Moment) is { } moment
            ? MomentMarkup.Of(moment, clock.GetUtcNow(), times)
            : Empty;
        return Of($"<li><h3>{step.Title}</h3><p>{step.Text}</p>{links}{move}</li>\n");
    }
}

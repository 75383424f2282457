using Herald.LocalRuntime.Hosting.Pages;
using Herald.LocalRuntime.Hosting.Samples;
using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Clock;

/// <summary>The page of a clock that can be moved.</summary>
internal sealed class ClockMarkup(VirtualClock clock, Times times)
{
    public const int TimersShown = 10;

    private static readonly TimeSpan JustAfter = TimeSpan.FromMinutes(1);

    public Markup Show(ClockStory? last, LoadedSample? loaded, bool sampleWaits)
    {
        IReadOnlyList<DateTimeOffset> timers = clock.NextTimers(TimersShown);
        return Of($"""
            <h1>Clock</h1>
            <p class="notice">It is {times.Show(clock.GetUtcNow())}, until you move the clock. It never goes back.</p>
            {(last is null ? Empty : Story(last, loaded is not null))}
            {(sampleWaits ? Of($"<p><strong>Load the sample first</strong>, in the <a href=\"/.local/\">guide</a>: once the clock is past its beginning, it cannot be loaded.</p>") : Empty)}
            <h2>Move the clock</h2>
            <p>Everything that falls due on the way is done on the way. Past many letters that may take half a minute; this page answers when it is done.</p>
            <div class="moves">
            {Button("by", "01:00:00", Of($"An hour on"))}
            {Button("by", "1.00:00:00", Of($"A day on"))}
            {Button("by", "7.00:00:00", Of($"A week on"))}
            {(timers is [var next, ..] ? ToNext(next) : Empty)}
            </div>
            {ToAnyTime()}
            {Moments(loaded?.Sample.Moments ?? [])}
            {Busy.Status}
            <h2>Next timers</h2>
            <ol>{Join(timers.Select(t => Of($"<li>{times.Show(t)}</li>")))}</ol>
            """);
    }

    private Markup Story(ClockStory last, bool guided) => Of($"""
        <p class="done">The last move: from {times.Show(last.From)} to {times.Show(last.To)}. Meanwhile
        the <a href="/.local/mail">mail</a> got {(last.Letters == 1 ? "1 letter" : $"{last.Letters} letters")}.{(guided ? Of($" <a href=\"/.local/\">On with the guide</a>") : Empty)}</p>
        """);

    private static Markup ToNext(DateTimeOffset next) => Of($"""
        {Button("next", "true", Of($"To the next timer"))}
        {Button("to", $"{next + JustAfter:O}", Of($"To just after the next timer"))}
        """);

    // A browser's box knows no seconds: the first whole minute that is not past.
    private Markup ToAnyTime()
    {
        DateTimeOffset minute = clock.GetUtcNow();
        minute = minute.Ticks % TimeSpan.TicksPerMinute == 0 ? minute : minute.AddTicks(TimeSpan.TicksPerMinute - (minute.Ticks % TimeSpan.TicksPerMinute));
        return Form(Of($"""
            <label>Date and time in UTC <input type="datetime-local" name="to" required min="{minute:yyyy-MM-ddTHH:mm}" value="{minute:yyyy-MM-ddTHH:mm}"></label>
            <button>Move there</button>
            """));
    }

    private Markup Moments(IReadOnlyList<SampleMoment> moments) => moments.Count == 0 ? Empty : Of($"""
        <h2>Moments of the sample</h2>
        <ul class="moments">{Join(moments.Select(m => Of($"<li>{MomentMarkup.Of(m, clock.GetUtcNow(), times)}</li>")))}</ul>
        """);

    private static Markup Button(string name, string value, Markup words) => Form(Of($"<button name=\"{name}\" value=\"{value}\">{words}</button>"));

    private static Markup Form(Markup content) => Of($"""
        <form method="post" action="{ClockPages.Path}" data-busy="Moving…">{content}</form>
        """);
}

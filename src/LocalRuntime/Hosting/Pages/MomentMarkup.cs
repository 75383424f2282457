using Herald.LocalRuntime.Hosting.Samples;

namespace Herald.LocalRuntime.Hosting.Pages;

/// <summary>A moment of the sample, with the button that moves the clock there, or with the word that it is past.</summary>
internal static class MomentMarkup
{
    public static Markup Of(SampleMoment moment, DateTimeOffset now, Times times) => moment.At <= now
        ? Markup.Of($"<p class=\"done\">Past: {moment.Name}, {times.Show(moment.At)}.</p>")
        : Markup.Of($"""
            <form method="post" action="/.local/clock" data-busy="Moving…"><button name="to" value="{moment.At:O}">{moment.Name}</button> <span>{times.Show(moment.At)}</span></form>
            """);
}

using System.Globalization;
using System.Text;
using Herald.Functions.Desk.Pages.Shared;

namespace Herald.Functions.Desk.Pages.Board;

/// <summary>Draws a <see cref="ReplyCurve"/> as SVG: a stepped line, the deadline as a dashed one, labels rather than colours.
/// Nothing that anybody typed stands in it.</summary>
internal static class ReplyChart
{
    private const int Left = 44;
    private const int Right = 700;
    private const int Top = 20;
    private const int Bottom = 210;
    private const int Height = 240;
    private const int Width = 720;

    public static string Of(ReplyCurve curve)
    {
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"replies-title replies-text\">");
        svg.Append("<title id=\"replies-title\">Replies over time against the deadline</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<desc>{curve.Sentence}</desc>");
        foreach (int count in Ticks(curve.Cases))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{Y(curve, count)}\" y2=\"{Y(curve, count)}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{Y(curve, count)}\" dy=\"4\" text-anchor=\"end\">{count}</text>");
        }

        Label(svg, curve, curve.First, "start");
        Label(svg, curve, curve.Last, "end");
        Upright(svg, curve, curve.Deadline, "deadline", $"Deadline {DeskDates.Short(curve.Deadline)}");
        if (curve.Today >= curve.First && curve.Today <= curve.Last && curve.Today != curve.Deadline)
        {
            Upright(svg, curve, curve.Today, "today", "Today");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"curve\" d=\"{Path(curve)}\"/></svg>");
        return svg.ToString();
    }

    private static string Path(ReplyCurve curve)
    {
        StringBuilder path = new();
        path.Append(CultureInfo.InvariantCulture, $"M{Left} {Y(curve, 0)}");
        foreach (CurveDay day in curve.Days)
        {
            path.Append(CultureInfo.InvariantCulture, $"H{X(curve, day.Day)}V{Y(curve, day.Total)}");
        }

        DateOnly end = curve.Today < curve.Last ? curve.Today : curve.Last;
        if (curve.Days.Count == 0 || end > curve.Days[^1].Day)
        {
            path.Append(CultureInfo.InvariantCulture, $"H{X(curve, end < curve.First ? curve.First : end)}");
        }

        return path.ToString();
    }

    private static void Upright(StringBuilder svg, ReplyCurve curve, DateOnly day, string name, string text)
    {
        string x = X(curve, day);
        string anchor = day.DayNumber - curve.First.DayNumber > (curve.Last.DayNumber - curve.First.DayNumber) / 2 ? "end" : "start";
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{name}\" x1=\"{x}\" x2=\"{x}\" y1=\"{Top}\" y2=\"{Bottom}\"/>");
        int y = name == "today" ? Top + 14 : Top - 6;
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" dx=\"{(anchor == "end" ? -4 : 4)}\" text-anchor=\"{anchor}\">{text}</text>");
    }

    private static void Label(StringBuilder svg, ReplyCurve curve, DateOnly day, string anchor) => svg.Append(
        CultureInfo.InvariantCulture, $"<text x=\"{X(curve, day)}\" y=\"{Bottom + 20}\" text-anchor=\"{anchor}\">{DeskDates.Short(day)}</text>");

    private static int[] Ticks(int cases) => cases < 2 ? [0, cases] : [0, cases / 2, cases];

    private static string X(ReplyCurve curve, DateOnly day)
    {
        int days = Math.Max(1, curve.Last.DayNumber - curve.First.DayNumber);
        double share = (double)(day.DayNumber - curve.First.DayNumber) / days;
        return Number(Left + (share * (Right - Left)));
    }

    private static string Y(ReplyCurve curve, int count) =>
        Number(Bottom - ((double)count / Math.Max(1, curve.Cases) * (Bottom - Top)));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

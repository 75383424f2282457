using static Herald.LocalRuntime.Hosting.Pages.Markup;

namespace Herald.LocalRuntime.Hosting.Pages;

/// <summary>Says that something goes on, on a page with forms that take long to be answered: those with <c>data-busy</c>.</summary>
internal static class Busy
{
    public const string ScriptPath = "/.local/busy.js";

    /// <summary>Stands after the forms.</summary>
    public static Markup Status { get; } = Of($"<p role=\"status\" class=\"muted\"></p><script src=\"{ScriptPath}\" defer></script>");
}

using System.Globalization;

namespace Herald.Functions.Desk.Pages.Shared;

/// <summary>Days in the short form of tables and charts.</summary>
internal static class DeskDates
{
    /// <summary>21 Feb 2025.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>21 Feb.</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);
}

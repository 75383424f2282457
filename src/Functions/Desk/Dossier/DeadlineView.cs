using Herald.Domain.Time;
using Herald.Functions.Pages;

namespace Herald.Functions.Desk.Dossier;

/// <summary>A deadline as the desk shows it.</summary>
/// <param name="Id">What must be there by then: replies, logistics.</param>
/// <param name="LastDay">The last day that counts.</param>
/// <param name="EndsAt">The first instant that is too late.</param>
/// <param name="Text">In words, with its zone.</param>
/// <param name="DaysLeft">Calendar days from today to the last day: 0 on it, negative after it.</param>
internal sealed record DeadlineView(string Id, DateOnly LastDay, DateTimeOffset EndsAt, string Text, int DaysLeft)
{
    public static DeadlineView Of(string id, Deadline deadline, DateTimeOffset now) => new(
        id,
        deadline.LastDay,
        deadline.EndsAt,
        Words.LastDay(deadline),
        deadline.LastDay.DayNumber - ZonedDays.DayOf(now, deadline.Zone).DayNumber);
}

namespace Herald.Functions.Storage;

/// <summary>Who made something happen.</summary>
/// <param name="Kind">The state, staff, or the passing of time.</param>
/// <param name="Name">The officer's name; null for the others.</param>
internal sealed record Actor(ActorKind Kind, string? Name = null)
{
    public static Actor State { get; } = new(ActorKind.State);

    public static Actor Clock { get; } = new(ActorKind.Clock);

    public static Actor Staff(string name) => new(ActorKind.Staff, name);
}

internal enum ActorKind
{
    State,
    Staff,
    Clock,
}

namespace Herald.Functions.Health;

/// <summary>One thing that must be in order before the app is of use.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Holds">Whether it is in order.</param>
/// <param name="Detail">What was found; for staff only.</param>
internal sealed record HealthCheck(string Name, bool Holds, string Detail);

namespace Herald.LocalRuntime.History;

/// <summary>Storage will never take the turn, for instance because it adds more than one transaction holds. Trying again cannot
/// help.</summary>
internal sealed class TurnRefusedException(string message) : Exception(message);

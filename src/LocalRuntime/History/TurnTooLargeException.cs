namespace Herald.LocalRuntime.History;

/// <summary>A turn added more than one transaction can store. Trying again cannot help.</summary>
internal sealed class TurnTooLargeException(string message) : Exception(message);

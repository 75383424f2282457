namespace Herald.LocalRuntime.Azurite;

/// <summary>Azurite, the storage emulator, cannot be run; the message says why and what to do.</summary>
public sealed class AzuriteException : Exception
{
    /// <summary>With a message for whoever runs the app.</summary>
    public AzuriteException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for whoever runs the app, and its cause.</summary>
    public AzuriteException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

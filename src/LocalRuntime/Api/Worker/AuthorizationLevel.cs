namespace Microsoft.Azure.Functions.Worker;

/// <summary>The host key that an HTTP request must carry. The local runtime has no keys: it admits whatever the level.</summary>
public enum AuthorizationLevel
{
    /// <summary>No key; the app decides.</summary>
    Anonymous = 0,

    /// <summary>A user's token.</summary>
    User = 1,

    /// <summary>A key of the function or of the app.</summary>
    Function = 2,

    /// <summary>The system key.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}

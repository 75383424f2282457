namespace Herald.Functions.Security;

/// <summary>Who may call a route.</summary>
internal enum Access
{
    /// <summary>Staff: whatever is not declared otherwise.</summary>
    Staff,

    /// <summary>Anybody; what a case is about opens only with its code.</summary>
    Public,

    /// <summary>A machine that signs what it sends, and knows no origin.</summary>
    Machine,
}

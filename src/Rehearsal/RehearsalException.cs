namespace Herald.Rehearsal;

/// <summary>The rehearsal cannot go on; the message says why.</summary>
internal sealed class RehearsalException : Exception
{
    public RehearsalException(string message)
        : base(message)
    {
    }

    public RehearsalException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

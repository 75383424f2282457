namespace DurableTask.Core.Exceptions;

/// <summary>An instance of this id exists already and may not be replaced.</summary>
public class OrchestrationAlreadyExistsException : Exception
{
    /// <summary>Says nothing further.</summary>
    public OrchestrationAlreadyExistsException()
    {
    }

    /// <summary>Says which instance exists.</summary>
    public OrchestrationAlreadyExistsException(string message)
        : base(message)
    {
    }

    /// <summary>Says which instance exists, and what was the cause.</summary>
    public OrchestrationAlreadyExistsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

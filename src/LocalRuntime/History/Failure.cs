using Microsoft.DurableTask;

namespace Herald.LocalRuntime.History;

/// <summary>A failure as it is stored. Texts are cut, so that a chain of exceptions cannot outgrow a row.</summary>
internal sealed record Failure(string ErrorType, string ErrorMessage, string? StackTrace = null, Failure? InnerFailure = null)
{
    private const int LongestText = 8 * 1024;
    private const int DeepestCause = 4;

    /// <summary>The failure that the exception is.</summary>
    public static Failure FromException(Exception exception, int depth = 0)
    {
        Failure? inner = depth >= DeepestCause ? null : exception switch
        {
            TaskFailedException task => FromDetails(task.FailureDetails, depth + 1),
            { InnerException: { } cause } => FromException(cause, depth + 1),
            _ => null,
        };
        return new Failure(exception.GetType().ToString(), Cut(exception.Message)!, Cut(exception.StackTrace), inner);
    }

    /// <summary>The failure that the details describe.</summary>
    public static Failure FromDetails(TaskFailureDetails details, int depth = 0) => new(
        details.ErrorType,
        Cut(details.ErrorMessage)!,
        Cut(details.StackTrace),
        depth < DeepestCause && details.InnerFailure is { } inner ? FromDetails(inner, depth + 1) : null);

    /// <summary>The failure as the public API shows it.</summary>
    public TaskFailureDetails ToDetails() => new(ErrorType, ErrorMessage, StackTrace, InnerFailure?.ToDetails(), null);

    private static string? Cut(string? text) => text is { Length: > LongestText } ? text[..LongestText] : text;
}

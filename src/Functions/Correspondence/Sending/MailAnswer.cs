namespace Herald.Functions.Correspondence.Sending;

/// <summary>What became of handing a letter to SendGrid.</summary>
internal abstract record MailAnswer
{
    /// <summary>SendGrid has it.</summary>
    public sealed record Accepted(string? MessageId) : MailAnswer;

    /// <summary>SendGrid refused it for good, and would again.</summary>
    public sealed record Refused(string Errors) : MailAnswer;

    /// <summary>SendGrid has it not, and takes nothing for now.</summary>
    /// <param name="Until">When to try again.</param>
    /// <param name="Reason">Why, in words for the log.</param>
    /// <param name="NeedsPeople">Whether it will not pass by itself.</param>
    public sealed record NotNow(DateTimeOffset Until, string Reason, bool NeedsPeople) : MailAnswer;

    /// <summary>It may have it or not.</summary>
    public sealed record Ambiguous(string Reason) : MailAnswer;
}

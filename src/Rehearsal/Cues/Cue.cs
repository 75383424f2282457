using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Cues;

/// <summary>Something that happens at an instant of the campaign.</summary>
/// <param name="At">When.</param>
/// <param name="Code">The state that it concerns; null where it concerns many.</param>
internal abstract record Cue(DateTimeOffset At, string? Code)
{
    public abstract Task PlayAsync(Company company, CancellationToken cancellation);
}

/// <summary>How a form is posted.</summary>
internal enum WireFormat
{
    /// <summary>As a browser does: <c>application/x-www-form-urlencoded</c>.</summary>
    Form,

    /// <summary>As a program does: <c>application/json</c>.</summary>
    Json,
}

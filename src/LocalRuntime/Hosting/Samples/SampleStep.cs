namespace Herald.LocalRuntime.Hosting.Samples;

/// <summary>A step of the walk through the sample.</summary>
/// <param name="Title">What to do.</param>
/// <param name="Text">What there is to see, or to mind.</param>
/// <param name="Links">Where it is done.</param>
/// <param name="Moment">The name of the moment to which the clock is moved in this step; null where it stays.</param>
internal sealed record SampleStep(string Title, string Text, IReadOnlyList<SampleLink>? Links, string? Moment);

/// <summary>A page of the app, or of the runtime, where a step is done.</summary>
internal sealed record SampleLink(string Text, string Path);

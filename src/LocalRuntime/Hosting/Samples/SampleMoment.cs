namespace Herald.LocalRuntime.Hosting.Samples;

/// <summary>An instant that means something in the sample. The runtime knows no meaning of its own: it shows the sample's words.</summary>
internal sealed record SampleMoment(string Name, DateTimeOffset At);

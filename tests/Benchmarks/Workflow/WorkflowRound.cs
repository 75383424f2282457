namespace Herald.Benchmarks.Workflow;

/// <summary>Both sides of one round: milliseconds, and storage requests an instance.</summary>
internal sealed record WorkflowRound
{
    public double Engine { get; set; }

    public double EngineRequests { get; set; }

    public double Floor { get; set; }

    public double FloorRequests { get; set; }

    public double Ratio => Engine / Floor;
}

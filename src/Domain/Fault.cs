namespace Herald.Domain;

/// <summary>One thing that is wrong with an input: where (a path such as <c>invitees[0].title</c>) and what, in words for the person who sent it.</summary>
public sealed record Fault(string Path, string Message);

/// <summary>An input was refused; every fault is named at once.</summary>
public sealed class InvalidInputException(IReadOnlyList<Fault> faults)
    : Exception(string.Join("; ", faults.Select(f => $"{f.Path}: {f.Message}")))
{
    /// <summary>The faults, in the order of the input; never empty.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;
}

using System.Text.Json.Serialization;

namespace Herald.Domain;

/// <summary>One thing that is wrong with an input: where (a path such as <c>invitees[0].title</c>) and what, in words for the person who sent it.</summary>
public sealed record Fault(string Path, string Message)
{
    /// <summary>Names the kind of fault, so that it can be said in other languages than that of <see cref="Message"/>; null where
    /// only programs or staff meet it.</summary>
    [JsonIgnore]
    public string? Code { get; init; }

    /// <summary>What the words in another language have to hold: lengths, limits, days.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>A fault that can be said in any language of the pages.</summary>
    public static Fault Of(string path, string code, string message, params string[] values) =>
        new(path, message) { Code = code, Values = values };

    /// <summary>The same fault at the same place is the same, in whatever language it may be said.</summary>
    public bool Equals(Fault? other) => other is not null && Path == other.Path && Message == other.Message;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Message);
}

/// <summary>An input was refused; every fault is named at once.</summary>
public sealed class InvalidInputException(IReadOnlyList<Fault> faults)
    : Exception(string.Join("; ", faults.Select(f => $"{f.Path}: {f.Message}")))
{
    /// <summary>The faults, in the order of the input; never empty.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;
}

namespace Herald.Functions.Pages;

/// <summary>A question and its answer, to be read.</summary>
/// <param name="Step">The page on which it is answered.</param>
/// <param name="Label">The question.</param>
/// <param name="Lines">The answer; empty where there is none.</param>
public sealed record ReviewRow(string Step, string Label, IReadOnlyList<string> Lines)
{
    /// <summary>The direction of the answer, where it does not follow from its letters: <c>ltr</c> for codes, phones and the like.</summary>
    public string? Direction { get; init; }

    /// <summary>Whether another answer says the same.</summary>
    public bool SaysAs(ReviewRow? other) => other is not null && Lines.SequenceEqual(other.Lines);
}

namespace Herald.LocalRuntime.History;

/// <summary>How full an instance's own row is. A turn is a column of that row as long as there is room, so that storing it is the
/// cheapest request there is; then it is a row of its own beside it.</summary>
/// <param name="Columns">How many turns are columns of the row.</param>
/// <param name="Length">How many characters they have together.</param>
/// <param name="HasRows">Whether there are, or may be, rows beside it.</param>
internal readonly record struct RowLayout(int Columns, int Length, bool HasRows)
{
    // A row has at most 252 properties and 1 MiB, and input and output need their share.
    private const int MostColumns = 200;
    private const int LongestTogether = 150_000;

    /// <summary>Whether a turn of so many characters can be one more column.</summary>
    public bool HasRoomFor(int length) =>
        length <= ChunkedText.LongestProperty && Columns < MostColumns && Length + length <= LongestTogether;

    /// <summary>The layout with one more column.</summary>
    public RowLayout WithColumn(int length) => this with { Columns = Columns + 1, Length = Length + length };
}

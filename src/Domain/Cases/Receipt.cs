namespace Herald.Domain.Cases;

/// <summary>What was given for something that a party handed in.</summary>
/// <param name="Seq">The sequence number of the fact by which it was received.</param>
/// <param name="At">When it was received.</param>
public sealed record Receipt(int Seq, DateTimeOffset At)
{
    /// <summary>The number under which the party <paramref name="key"/> may ask about it: <c>IE-0003</c>.</summary>
    public string Number(CaseKey key) => Number(key, Seq);

    /// <summary>The number of the receipt for what the fact <paramref name="seq"/> received.</summary>
    public static string Number(CaseKey key, int seq) => $"{key.Code}-{seq:D4}";
}

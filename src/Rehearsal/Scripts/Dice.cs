using System.Security.Cryptography;
using System.Text;

namespace Herald.Rehearsal.Scripts;

/// <summary>Chance that repeats itself: the same seed and topic always fall the same way.</summary>
internal sealed class Dice(int seed, string topic)
{
    private readonly Random random = new(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{topic}"))));

    /// <summary>From 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => random.Next(count);

    public double Between(double low, double high) => low + ((high - low) * random.NextDouble());

    public bool Chance(double share) => random.NextDouble() < share;

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }
}

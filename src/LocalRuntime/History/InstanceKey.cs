using System.Globalization;
using System.Text;

namespace Herald.LocalRuntime.History;

/// <summary>Instance ids as partition keys: what a key may not hold is written as '~' and four hexadecimal digits. Character by
/// character, so that a prefix of an id is also a prefix of its key.</summary>
internal static class InstanceKey
{
    /// <summary>The longest id.</summary>
    public const int LongestId = 100;

    // A key has at most 512 characters, and a row's holds a number besides.
    private const int LongestEscaped = 400;

    /// <summary>The partition key of the id, or the beginning of keys for the beginning of ids.</summary>
    public static string Escape(string id)
    {
        if (!id.Any(IsForbidden))
        {
            return id;
        }

        StringBuilder key = new(id.Length + 16);
        foreach (char c in id)
        {
            _ = IsForbidden(c) ? key.Append(CultureInfo.InvariantCulture, $"~{(int)c:X4}") : key.Append(c);
        }

        return key.ToString();
    }

    /// <summary>The smallest key that is beyond every key with the given beginning.</summary>
    public static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    /// <summary>Fails on an id that cannot be stored.</summary>
    public static void ThrowIfUnfit(string instanceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        if (instanceId.Length > LongestId || Escape(instanceId).Length > LongestEscaped)
        {
            throw new ArgumentException($"An instance id has at most {LongestId} characters, few of them special.", nameof(instanceId));
        }
    }

    // '%' is no forbidden character, but proxies and emulators decode it in a path.
    private static bool IsForbidden(char c) => c is '/' or '\\' or '#' or '?' or '%' or '~' || char.IsControl(c);
}

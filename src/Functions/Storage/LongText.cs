using Azure.Data.Tables;

namespace Herald.Functions.Storage;

/// <summary>Texts longer than one property (64 KiB) spread over several: Name, Name1, Name2…</summary>
internal static class LongText
{
    private const int Longest = 32_000;

    public static void Set(TableEntity entity, string name, string text)
    {
        int part = 0;
        for (int start = 0; start == 0 || start < text.Length; part++)
        {
            int length = Math.Min(Longest, text.Length - start);
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
            {
                length--;
            }

            entity[part == 0 ? name : $"{name}{part}"] = text.Substring(start, length);
            start += length;
            if (length == 0)
            {
                break;
            }
        }
    }

    public static string? Get(TableEntity entity, string name)
    {
        string? text = entity.GetString(name);
        for (int part = 1; text is not null && entity.GetString($"{name}{part}") is { } more; part++)
        {
            text += more;
        }

        return text;
    }
}

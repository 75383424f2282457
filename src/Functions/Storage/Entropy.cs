namespace Herald.Functions.Storage;

/// <summary>Where random bytes come from: the operating system in the app, a seed in tests.</summary>
internal sealed class Entropy(Action<byte[]> fill)
{
    public byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        fill(bytes);
        return bytes;
    }

    /// <summary>An identifier of 128 random bits in lower-case hexadecimal.</summary>
    public string Id() => Convert.ToHexStringLower(Bytes(16));
}

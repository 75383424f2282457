namespace Herald.LocalRuntime.Hosting.Functions;

/// <summary>Names invocations, no two alike over all runs.</summary>
internal sealed class InvocationIds
{
    // RS0030: the runtime plays the platform here, which names invocations at random.
#pragma warning disable RS0030
    private readonly byte[] run = Guid.NewGuid().ToByteArray();
#pragma warning restore RS0030
    private long last;

    public string Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        run.CopyTo(bytes);
        BitConverter.TryWriteBytes(bytes[8..], Interlocked.Increment(ref last));
        return new Guid(bytes).ToString();
    }
}

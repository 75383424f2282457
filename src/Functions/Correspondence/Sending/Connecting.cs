using System.Net.Sockets;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>Opens connections to SendGrid. One that does not come about in time is refused, not a silence: no byte of a letter has left, so
/// that the letter may be tried again. The whole request's time limit alone could not tell the two apart.</summary>
internal static class Connecting
{
    /// <summary>Shorter than the time limit of a request.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, limit.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Herald.LocalRuntime.Hosting.Http;

/// <summary>The loopback sockets that the app listens on. They are bound before the app is composed, because its settings hold the port.</summary>
internal sealed class ListenSockets : IDisposable
{
    private readonly List<Socket> bound = [];

    private ListenSockets(int port)
    {
        Port = Bind(IPAddress.Loopback, port);
        if (Socket.OSSupportsIPv6)
        {
            TryBindIPv6();
        }
    }

    public int Port { get; }

    /// <exception cref="InvalidOperationException">The port is taken.</exception>
    public static ListenSockets Open(int port)
    {
        try
        {
            return new ListenSockets(port);
        }
        catch (SocketException e)
        {
            throw new InvalidOperationException(
                $"Port {port} on this machine is taken, perhaps by this app started twice. Start it with --port N for another one, or --port 0 for any.", e);
        }
    }

    public void Listen(KestrelServerOptions options)
    {
        foreach (Socket socket in bound)
        {
            options.Listen((IPEndPoint)socket.LocalEndPoint!);
        }
    }

    public void Hand(SocketTransportOptions options) =>
        options.CreateBoundListenSocket = endpoint => bound.First(s => s.LocalEndPoint!.Equals(endpoint));

    public void Dispose() => bound.ForEach(s => s.Dispose());

    private int Bind(IPAddress address, int port)
    {
        Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        bound.Add(socket);
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private void TryBindIPv6()
    {
        try
        {
            Bind(IPAddress.IPv6Loopback, Port);
        }
        catch (SocketException)
        {
            // "localhost" also answers over IPv4.
        }
    }
}

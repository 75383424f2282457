using System.Net;
using System.Net.Sockets;

namespace Herald.LocalRuntime.Mail;

/// <summary>The mail service's own port, before the sink. It can be shut: then connections are refused, as by a machine that is down, which
/// no answer of a server that is up can play.</summary>
internal sealed class MailDoor : IDisposable
{
    private readonly Lock gate = new();
    private readonly HashSet<Socket> guests = [];
    private readonly int behind;
    private Socket socket;
    private bool open;
    private bool disposed;

    private MailDoor(int behind)
    {
        this.behind = behind;
        socket = Bind(0);
        Port = ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public int Port { get; }

    /// <summary>A door, still shut, to what listens on the port <paramref name="behind"/> it.</summary>
    public static MailDoor To(int behind) => new(behind);

    public void Open()
    {
        lock (gate)
        {
            if (open || disposed)
            {
                return;
            }

            open = true;
            socket.Listen();
            _ = AcceptAsync(socket);
        }
    }

    /// <summary>Refuses connections, and cuts those that are open.</summary>
    public void Shut()
    {
        lock (gate)
        {
            if (!open || disposed)
            {
                return;
            }

            open = false;
            Close();

            // A socket that is bound and does not listen keeps the port.
            socket = Bind(Port);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            Close();
        }
    }

    private static Socket Bind(int port)
    {
        Socket bound = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        bound.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
        bound.Bind(new IPEndPoint(IPAddress.Loopback, port));
        return bound;
    }

    private void Close()
    {
        socket.Dispose();
        foreach (Socket guest in guests)
        {
            // As when a machine goes down: no farewell.
            guest.LingerState = new LingerOption(enable: true, 0);
            guest.Dispose();
        }

        guests.Clear();
    }

    private async Task AcceptAsync(Socket listening)
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listening.AcceptAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Shut.
        }
    }

    private async Task ServeAsync(Socket guest)
    {
        using Socket inner = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        guest.NoDelay = true;
        try
        {
            if (!Admit(guest))
            {
                return;
            }

            await inner.ConnectAsync(new IPEndPoint(IPAddress.Loopback, behind));
            using NetworkStream outside = new(guest);
            using NetworkStream inside = new(inner);
            await Task.WhenAny(outside.CopyToAsync(inside), inside.CopyToAsync(outside));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // Either side has hung up.
        }
        finally
        {
            Leave(guest);
        }
    }

    private bool Admit(Socket guest)
    {
        lock (gate)
        {
            if (open && !disposed)
            {
                return guests.Add(guest);
            }
        }

        guest.Dispose();
        return false;
    }

    private void Leave(Socket guest)
    {
        lock (gate)
        {
            guests.Remove(guest);
        }

        guest.Dispose();
    }
}

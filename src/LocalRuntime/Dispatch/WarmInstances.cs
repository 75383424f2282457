namespace Herald.LocalRuntime.Dispatch;

/// <summary>Knows which instances are in memory and which of them has been idle longest.</summary>
internal sealed class WarmInstances(int limit)
{
    private readonly Lock gate = new();
    private readonly LinkedList<Mailbox> byUse = new();
    private readonly Dictionary<Mailbox, LinkedListNode<Mailbox>> nodes = [];

    /// <summary>The instance was used just now.</summary>
    /// <returns>The instance that has to leave for it; null where there is room.</returns>
    public Mailbox? Touch(Mailbox mailbox)
    {
        lock (gate)
        {
            if (nodes.TryGetValue(mailbox, out LinkedListNode<Mailbox>? node))
            {
                byUse.Remove(node);
                byUse.AddLast(node);
            }
            else
            {
                nodes.Add(mailbox, byUse.AddLast(mailbox));
            }

            if (nodes.Count <= limit)
            {
                return null;
            }

            Mailbox oldest = byUse.First!.Value;
            byUse.RemoveFirst();
            nodes.Remove(oldest);
            return oldest;
        }
    }

    /// <summary>The instance is no longer in memory.</summary>
    public void Remove(Mailbox mailbox)
    {
        lock (gate)
        {
            if (nodes.Remove(mailbox, out LinkedListNode<Mailbox>? node))
            {
                byUse.Remove(node);
            }
        }
    }
}

namespace Herald.LocalRuntime.Mail;

/// <summary>How the sink is to behave, as the body of <c>POST /.local/mail/behaviour</c>. What is left out stays as it is; it is kept until it
/// is told otherwise, over restarts too.</summary>
/// <param name="Bounce">Addresses that bounce; <c>*@domain</c> for all of a domain.</param>
/// <param name="Drop">Addresses that are dropped, as those on a suppression list.</param>
/// <param name="Next">What to do with the next requests, in this order, instead of accepting them.</param>
/// <param name="RepeatEvents">How often each batch of events is posted; 1 unless told.</param>
public sealed record MailBehaviour(
    IReadOnlyList<string>? Bounce = null,
    IReadOnlyList<string>? Drop = null,
    IReadOnlyList<MailMishap>? Next = null,
    int? RepeatEvents = null)
{
    /// <summary>Addresses whose servers take a message only later.</summary>
    public IReadOnlyList<string>? Defer { get; init; }

    /// <summary>When a deferred message is taken, in hours; 0 for never.</summary>
    public double? DeferHours { get; init; }

    /// <summary>Addresses that report every message as spam, an hour after it came.</summary>
    public IReadOnlyList<string>? Spam { get; init; }

    /// <summary>Whether an address that bounced or reported spam is dropped from then on, as SendGrid does.</summary>
    public bool? Suppress { get; init; }

    /// <summary>What goes wrong with every request; one without a mishap ends it.</summary>
    public MailOutage? Outage { get; init; }

    /// <summary>Whether events are posted out of their order.</summary>
    public bool? ShuffleEvents { get; init; }

    /// <summary>How long after they happened events are posted, in seconds by the app's clock.</summary>
    public int? EventDelaySeconds { get; init; }

    /// <summary>How many events are posted at a time.</summary>
    public int? LargestBatch { get; init; }

    /// <summary>Whether everything told before is forgotten first.</summary>
    public bool Reset { get; init; }

    internal static MailBehaviour Usual { get; } = new([], [], [], 1)
    {
        Defer = [],
        DeferHours = 4,
        Spam = [],
        Suppress = true,
        Outage = new MailOutage(),
        ShuffleEvents = false,
        EventDelaySeconds = 0,
        LargestBatch = 1000,
    };

    /// <summary>This change, over what was so far.</summary>
    internal MailBehaviour Over(MailBehaviour before) => new(Bounce ?? before.Bounce, Drop ?? before.Drop, Next ?? before.Next, RepeatEvents ?? before.RepeatEvents)
    {
        Defer = Defer ?? before.Defer,
        DeferHours = DeferHours ?? before.DeferHours,
        Spam = Spam ?? before.Spam,
        Suppress = Suppress ?? before.Suppress,
        Outage = Outage ?? before.Outage,
        ShuffleEvents = ShuffleEvents ?? before.ShuffleEvents,
        EventDelaySeconds = EventDelaySeconds ?? before.EventDelaySeconds,
        LargestBatch = LargestBatch ?? before.LargestBatch,
    };
}

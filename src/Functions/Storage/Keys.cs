using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Functions.Storage;

/// <summary>Every partition key and row key of the table.</summary>
internal static class Keys
{
    /// <summary>The partition of the campaigns' own rows; no campaign id begins with a colon.</summary>
    public const string Campaigns = ":campaigns";

    /// <summary>The partition of what holds for the outbox as a whole.</summary>
    public const string Outbox = ":outbox";

    public const string Pause = "pause";

    /// <summary>The partition, and the row, of the sweeper's own mark.</summary>
    public const string Sweeper = ":sweeper";

    public const string State = "state";

    /// <summary>Rows from <see cref="FirstLetter"/> to <see cref="State"/> are the letters and the snapshot: what one read brings.</summary>
    public const string FirstLetter = "letter:";

    public const string LastLetter = "letter;";

    public static string Partition(CaseKey key) => key.ToString();

    public static string Fact(int seq) => $"fact:{seq:D6}";

    public static string Letter(string key) => $"letter:{key}";

    public static string Body(string key, int chunk) => $"body:{key}:{chunk:D2}";

    /// <summary>A session of the public forms, by the digest of its secret id. Sorts before the facts, so that nothing else reads it along.</summary>
    public static string Session(string digest) => $"access:{digest}";

    /// <summary>What was filled in and not sent yet, by the form.</summary>
    public static string Draft(string kind) => $"draft:{kind}";

    public static string Submission(string id) => $"submission:{id}";

    public static string Register(string campaign) => $"{campaign}:register";

    /// <summary>The partition of what was done to several cases at once.</summary>
    public static string Bulk(string campaign) => $"{campaign}:bulk";

    /// <summary>The partition of imports that were looked at and not yet confirmed.</summary>
    public const string Imports = ":imports";

    public static string Number(int number) => $"number:{number:D6}";

    public static string NumberFor(CaseKey key, Office office, int revision) => $"for:{key.Code}:{office}:{revision:D3}";
}

using Herald.Domain;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Time;
using Herald.Functions.Pages;
using Herald.Functions.Reading;

namespace Herald.Functions.Forms;

/// <summary>A form that a party fills in behind the code of its case: what it asks, what it does, and how it reads.</summary>
internal interface IPublicForm
{
    /// <summary>Its route, and the kind of its submissions.</summary>
    string Kind { get; }

    /// <summary>Its pages, in order.</summary>
    IReadOnlyList<FormStep> Steps { get; }

    /// <summary>Why the form cannot be filled in now; null when it can.</summary>
    Refusal? NotNow(Campaign campaign, Case c, DateTimeOffset now);

    /// <summary>What a program's <paramref name="sent"/> does to the case.</summary>
    Judgement Judge(Campaign campaign, Case c, SentForm sent, DateTimeOffset now);

    /// <summary>The confirmation for programs.</summary>
    object ReceiptBody(ProgramReceipt receipt);

    /// <summary>Until when the answers are wanted.</summary>
    Deadline Deadline(Campaign campaign, Case c);

    /// <summary>What it means that something comes, or came, after the deadline: the key of a text; null when it is in time.</summary>
    string? Late(Campaign campaign, Case c, Stage stage, DateTimeOffset at);

    /// <summary>What the party has said; null while it has said nothing.</summary>
    OnFile? OnFile(Case c);

    /// <summary>How many times something was received.</summary>
    int Version(Case c);

    /// <summary>What is wrong with the answers as they stand on the pages.</summary>
    IReadOnlyList<Fault> Faults(Campaign campaign, Fields stands);

    /// <summary>The answers as they would stand on the pages once on file: without what was typed and does not count. They have no
    /// faults.</summary>
    Fields Read(Fields stands);

    /// <summary>The answers as they stand on the pages, to be read.</summary>
    IReadOnlyList<ReviewRow> Rows(FormView view, Fields stands);

    /// <summary>What the answers do to the case. They have no faults.</summary>
    Ruling Rule(Campaign campaign, Case c, Fields stands, DateTimeOffset now);

    /// <summary>What it does to the case to take back what is on file; null where that is not done through this form.</summary>
    Ruling? Withdrawal(Campaign campaign, Case c, DateTimeOffset now);

    /// <summary>What is still missing from what is on file: keys of texts.</summary>
    IReadOnlyList<string> Missing(Case c);
}

/// <summary>What a party has said, as the pages ask it.</summary>
/// <param name="Fields">The answers.</param>
/// <param name="Since">When they were received; null where that is not kept.</param>
internal sealed record OnFile(Fields Fields, DateTimeOffset? Since);

/// <summary>What a program's receipt is made of.</summary>
internal sealed record ProgramReceipt(Campaign Campaign, Case Case, string Number, DateTimeOffset At, Stage Stage, Fields Sent);

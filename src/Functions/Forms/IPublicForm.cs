using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Functions.Pages;
using Herald.Functions.Reading;

namespace Herald.Functions.Forms;

/// <summary>A form that a party fills in behind the code of its case: what it asks, what it does, and how it looks.</summary>
internal interface IPublicForm
{
    /// <summary>Its route, and the kind of its submissions.</summary>
    string Kind { get; }

    /// <summary>Its name for people.</summary>
    string Title { get; }

    /// <summary>Why the form cannot be filled in now; null when it can.</summary>
    Refusal? NotNow(Campaign campaign, Case c, DateTimeOffset now);

    /// <summary>What <paramref name="sent"/> does to the case.</summary>
    Judgement Judge(Campaign campaign, Case c, SentForm sent, DateTimeOffset now);

    /// <summary>What the case holds already, as fields.</summary>
    Fields Held(Case c);

    /// <summary>The form to fill in.</summary>
    PageResult Page(FormView view, int status);

    /// <summary>The page that confirms.</summary>
    PageResult Receipt(ReceiptView view, int status);

    /// <summary>The confirmation for programs.</summary>
    object ReceiptBody(ReceiptView view);
}

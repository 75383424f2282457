using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Time;

namespace Herald.Functions.Pages;

/// <summary>What a page behind a code shows.</summary>
public sealed record FormView
{
    /// <summary>The campaign.</summary>
    public required Campaign Campaign { get; init; }

    /// <summary>Whose form it is, and what is on file.</summary>
    public required Case Case { get; init; }

    /// <summary>The language.</summary>
    public required PageTexts Texts { get; init; }

    /// <summary>Days and instants in that language.</summary>
    public required PageDates Dates { get; init; }

    /// <summary>The form: <c>reply</c> or <c>logistics</c>.</summary>
    public required string Route { get; init; }

    /// <summary>The page of the form.</summary>
    public required string Step { get; init; }

    /// <summary>The values and faults.</summary>
    public required FormState State { get; init; }

    /// <summary>The anti-forgery token.</summary>
    public required string Token { get; init; }

    /// <summary>Until when the answers are wanted.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>When it is shown.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The revision that the page, or on the last page the draft, was at: another one later is somebody else's.</summary>
    public int Revision { get; init; }

    /// <summary>How many times something was sent when the page was shown.</summary>
    public int Version { get; init; }

    /// <summary>The id under which the answers will be sent.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>Where the link Back leads.</summary>
    public string? Back { get; init; }

    /// <summary>The page to go on with.</summary>
    public string? Next { get; init; }

    /// <summary>Something to say first: the key of a text.</summary>
    public string? Notice { get; init; }

    /// <summary>What the deadline, once passed, means: the key of a text; null while it has not passed.</summary>
    public string? Late { get; init; }

    /// <summary>What whoever replies now ought to know of the time: the key of a text; null where there is nothing.</summary>
    public string? Notable => Route != "reply" ? null : Case.IsInvited ? "reply.invited" : Late;

    /// <summary>The answers as they stand.</summary>
    public IReadOnlyList<ReviewRow> Rows { get; init; } = [];

    /// <summary>The answers on file, or somebody else's; null where there are none to compare with.</summary>
    public IReadOnlyList<ReviewRow>? Before { get; init; }

    /// <summary>When what is on file was received; null where nothing is.</summary>
    public DateTimeOffset? OnFileSince { get; init; }

    /// <summary>When the draft was saved; null where there is none.</summary>
    public DateTimeOffset? DraftSince { get; init; }

    /// <summary>Whether what is on file can be withdrawn here.</summary>
    public bool MayWithdraw { get; init; }

    /// <summary>The receipt; null where there is none.</summary>
    public ReceiptView? Receipt { get; init; }

    /// <summary>The organisation's short name in the page's language.</summary>
    public string Organisation => Campaign.Organisation.Short.In(Texts.Language);

    /// <summary>The party's name in the page's language.</summary>
    public string Party => Case.Party.Name.In(Texts.Language);

    /// <summary>Whether the deadline has not passed.</summary>
    public bool IsOpen => Deadline.IsMetAt(Now);

    /// <summary>The form's name.</summary>
    public string Title => Texts[$"{Route}.title"];

    /// <summary>The address of a page of the form.</summary>
    public string Url(string step) => $"/api/{Route}/{step}";
}

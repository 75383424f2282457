using Herald.Domain.Campaigns;
using Herald.Functions.Desk.Dossier;
using Herald.Functions.Desk.Pages.Shared;

namespace Herald.Functions.Desk.Pages.Letters;

/// <summary>What the page of one letter shows.</summary>
public sealed class LetterPageView
{
    internal LetterPageView(DeskFrame frame, Campaign campaign, string code, LetterAsSent letter) =>
        (Frame, Campaign, Code, Letter) = (frame, campaign, code, letter);

    internal DeskFrame Frame { get; }

    internal Campaign Campaign { get; }

    internal string Code { get; }

    internal LetterAsSent Letter { get; }
}

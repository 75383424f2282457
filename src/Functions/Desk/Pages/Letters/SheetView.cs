using Herald.Domain.Campaigns;
using Herald.Domain.Letters;
using Herald.Domain.People;
using Herald.Functions.Correspondence.Rendering;
using Herald.Functions.Desk.Pages.Shared;

namespace Herald.Functions.Desk.Pages.Letters;

/// <summary>What the sheet of letters shows: every kind in every language, and one of them opened.</summary>
public sealed class SheetView
{
    internal SheetView(DeskFrame frame, Campaign campaign, LetterKind kind, Language language, RenderedLetter letter) =>
        (Frame, Campaign, Kind, Language, Letter) = (frame, campaign, kind, language, letter);

    internal DeskFrame Frame { get; }

    internal Campaign Campaign { get; }

    internal LetterKind Kind { get; }

    internal Language Language { get; }

    /// <summary>The letter that is open, to a state that does not exist.</summary>
    internal RenderedLetter Letter { get; }
}

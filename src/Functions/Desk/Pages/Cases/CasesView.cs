using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Desk.List;
using Herald.Functions.Desk.Pages.Shared;

namespace Herald.Functions.Desk.Pages.Cases;

/// <summary>What the table of cases shows.</summary>
public sealed class CasesView
{
    internal DeskFrame Frame { get; init; } = null!;

    internal Campaign Campaign { get; init; } = null!;

    internal CaseQuery Query { get; init; } = null!;

    internal CasePage Page { get; init; } = null!;

    /// <summary>How many cases there are, whether they fit or not.</summary>
    internal int All { get; init; }

    internal IReadOnlyList<string> Regions { get; init; } = null!;

    internal CasesLinks Links { get; init; } = null!;

    /// <summary>The stages asked for, as one value of the filter; empty for any.</summary>
    internal string StageValue => string.Join(',', Query.Stages);

    internal IReadOnlyList<(string Value, string Text)> StageOptions
    {
        get
        {
            List<(string, string)> options = [("", "Any stage"), .. Enum.GetValues<Stage>().Select(stage => ($"{stage}", DeskWords.Of(stage)))];
            if (Query.Stages.Count > 1)
            {
                options.Add((StageValue, string.Join(" or ", Query.Stages.Select(DeskWords.Of))));
            }

            return options;
        }
    }
}

using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Rehearsal.Input;

namespace Herald.Benchmarks.Support;

/// <summary>The campaign and the parties of the sample.</summary>
internal static class Sample
{
    private static readonly RehearsalInput Input = RehearsalInput.Read(SampleFiles.Campaign, SampleFiles.Directory, states: null);

    public static string CampaignJson => Input.CampaignJson;

    public static Campaign Campaign => Input.Campaign;

    public static IReadOnlyList<Party> Parties => Input.Parties;
}

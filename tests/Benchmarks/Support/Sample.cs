using System.Reflection;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Functions.Campaigns;

namespace Herald.Benchmarks.Support;

/// <summary>The campaign and the directory of the sample.</summary>
internal static class Sample
{
    private static readonly string Folder = Path.Combine(
        typeof(Sample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Repository").Value!,
        "samples/wsis20-2025");

    public static string CampaignJson { get; } = File.ReadAllText(Path.Combine(Folder, "campaign.json"));

    public static Campaign Campaign { get; } = CampaignReader.Read(CampaignJson);

    public static IReadOnlyList<Party> Parties { get; } = ReadParties();

    private static IReadOnlyList<Party> ReadParties()
    {
        using FileStream file = File.OpenRead(Path.Combine(Folder, "member-states.csv"));
        return DirectoryReader.Read(file);
    }
}

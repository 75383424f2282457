using System.Text.Json.Nodes;

namespace Herald.Domain.Tests.Samples;

/// <summary>The sample's <c>campaign.json</c>, to be spoiled.</summary>
internal static class CampaignJson
{
    public static string Sample { get; } = File.ReadAllText(Repository.File("samples/wsis20-2025/campaign.json"));

    /// <summary>The sample with the value at <paramref name="path"/> (<c>events[0].ends</c>) replaced; null for a value that is missing.</summary>
    public static JsonNode With(this JsonNode root, string path, JsonNode? value)
    {
        string[] steps = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        JsonNode node = root;
        foreach (string step in steps[..^1])
        {
            node = (int.TryParse(step, out int index) ? node[index] : node[step])!;
        }

        if (int.TryParse(steps[^1], out int last))
        {
            node[last] = value;
        }
        else
        {
            node[steps[^1]] = value;
        }

        return root;
    }

    public static JsonNode Parse() => JsonNode.Parse(Sample)!;
}

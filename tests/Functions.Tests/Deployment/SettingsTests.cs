using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Participation;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Herald.Functions.Tests.Deployment;

/// <summary>Holds together what the code reads, what Bicep sets, what a developer starts from, and what docs/operations.md explains. The
/// table in that document says of each setting where it is set; a setting that is new somewhere is to be put in the other places too.</summary>
public sealed partial class SettingsTests
{
    /// <summary>Read by the Functions host, the Azure SDK and the platform, not by our code.</summary>
    private static readonly string[] OfThePlatform =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "AZURE_CLIENT_ID", "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__clientId",
        "AzureWebJobsStorage__credential", "FUNCTIONS_WORKER_RUNTIME", "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID", "WEBSITE_AUTH_ENABLED",
    ];

    private static readonly Dictionary<string, (bool Azure, bool Sample)> Documented = File.ReadAllLines(Repository.File("docs/operations.md"))
        .Select(line => Row().Match(line)).Where(row => row.Success)
        .ToDictionary(row => row.Groups["name"].Value, row => (row.Groups["azure"].Value == "Bicep", row.Groups["sample"].Value == "yes"));

    [Fact]
    public void EverySettingThatTheCodeReads_IsExplained() => Assert.Empty(Read().Except(Documented.Keys));

    [Fact]
    public void EverySettingThatIsExplained_IsRead() => Assert.Empty(Documented.Keys.Except(Read()).Except(OfThePlatform));

    [Fact]
    public void Bicep_SetsWhatTheDocumentSaysThatItSets() =>
        Assert.Equal(Documented.Where(s => s.Value.Azure).Select(s => s.Key).Order(), InBicep().Order());

    [Fact]
    public void Sample_HoldsWhatTheDocumentSaysThatItHolds() =>
        Assert.Equal(Documented.Where(s => s.Value.Sample).Select(s => s.Key).Order(), InSample().Order());

    [Fact]
    public void EverySettingThatTheCodeReads_IsSetInAzureOrOnADevelopersMachine() =>
        Assert.Empty(Read().Where(name => Documented.TryGetValue(name, out (bool Azure, bool Sample) set) && !set.Azure && !set.Sample)
            .Except(OfThePlatform));

    /// <summary>A developer's machine must start with the copy, its empty values and all.</summary>
    [Fact]
    public void Sample_IsOneThatTheOptionsTake()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(JsonDocument.Parse(File.ReadAllText(Repository.File("local.settings.sample.json")))
            .RootElement.GetProperty("Values").EnumerateObject()
            .Select(value => KeyValuePair.Create(value.Name.Replace("__", ":", StringComparison.Ordinal), value.Value.GetString()))).Build();

        SendGridOptions mail = configuration.GetSection(SendGridOptions.Section).Get<SendGridOptions>()!;
        StorageOptions storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>()!;
        storage.UseHostStorage(configuration);

        Assert.Null(mail.BaseUrl);
        Assert.True(mail.Sandbox);
        Assert.Equal("UseDevelopmentStorage=true", storage.ConnectionString);
    }

    /// <summary>The options by their properties, and what is read by its name: <c>configuration["NAME"]</c>, or by a constant.</summary>
    private static HashSet<string> Read()
    {
        HashSet<string> names = [];
        foreach (Type type in typeof(Sweeper).Assembly.GetTypes().Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal)))
        {
            if (type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() is string section)
            {
                names.UnionWith(type.GetProperties().Where(p => p.CanWrite)
                    .Select(p => $"{section}:{p.Name}".Replace(":", "__", StringComparison.Ordinal)));
            }
        }

        foreach (string file in Directory.EnumerateFiles(Repository.File("src/Functions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            string code = File.ReadAllText(file);
            foreach (Match read in Indexer().Matches(code))
            {
                string name = read.Groups["literal"] is { Success: true } literal
                    ? literal.Value
                    : Regex.Match(code, $"""const string {read.Groups["constant"].Value} = "([^"]+)";""").Groups[1].Value;
                names.Add(name.Replace(":", "__", StringComparison.Ordinal));
            }
        }

        return names;
    }

    private static IEnumerable<string> InBicep() => BicepSetting()
        .Matches(File.ReadAllText(Repository.File("infra/modules/app-settings.bicep")).Split("name: 'appsettings'")[1])
        .Select(match => match.Groups[1].Value);

    private static IEnumerable<string> InSample() => JsonDocument.Parse(File.ReadAllText(Repository.File("local.settings.sample.json")))
        .RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name);

    /// <summary>A row of the table of settings: name, where Azure gets it, whether the sample has it, meaning.</summary>
    [GeneratedRegex("^\\| `(?<name>[A-Za-z_0-9]+)` \\| (?<azure>Bicep|platform|–) \\| (?<sample>yes|–) \\| ")]
    private static partial Regex Row();

    [GeneratedRegex("onfiguration\\[(\"(?<literal>[^\"]+)\"|(?<constant>\\w+))\\]")]
    private static partial Regex Indexer();

    [GeneratedRegex("^    ([A-Za-z][A-Za-z0-9_]*): ", RegexOptions.Multiline)]
    private static partial Regex BicepSetting();
}

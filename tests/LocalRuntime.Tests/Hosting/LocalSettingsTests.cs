using Herald.LocalRuntime.Hosting;
using Microsoft.Extensions.Configuration;

namespace Herald.LocalRuntime.Tests.Hosting;

public sealed class LocalSettingsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("herald-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void AddSources_EmptyValuesAndSwitches_CommandLineWinsAndEmptyIsNoValue()
    {
        Write("local.settings.json", """
            { // from the sample
              "Values": { "Local__Port": "7080", "Local__Data": "elsewhere", "Herald__StaffIdentity": "" } }
            """);
        using ConfigurationManager configuration = new();
        LocalConfiguration.AddSources(configuration, folder.FullName, ["--port", "7090"]);
        LocalConfiguration.AddDefaults(configuration, new Dictionary<string, string?> { ["Herald:StaffIdentity"] = "EasyAuth" });
        LocalSettings settings = LocalSettings.Read(configuration, folder.FullName);

        Assert.Equal(7090, settings.Port);
        Assert.Equal(Path.Combine(folder.FullName, "elsewhere"), settings.Data);
        Assert.Equal("EasyAuth", configuration["Herald:StaffIdentity"]);
    }

    [Fact]
    public void Read_NoSample_RunsOnTheMachinesTime()
    {
        LocalSettings settings = LocalSettings.Read(new ConfigurationManager(), folder.FullName);

        Assert.Equal((ClockMode.System, 7071, HistoryMode.Tables), (settings.Clock, settings.Port, settings.History));
        Assert.Equal(Path.Combine(folder.FullName, ".local"), settings.Data);
    }

    [Fact]
    public void Read_SampleInTheRepository_IsFoundAndTheClockIsVirtual()
    {
        string sample = Write("samples/one/sample.json", "{}");

        LocalSettings settings = LocalSettings.Read(new ConfigurationManager(), folder.FullName);

        Assert.Equal((sample, ClockMode.Virtual), (settings.Sample, settings.Clock));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("UseDevelopmentStorage=true", true)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=aa==", false)]
    public void StoragePlan_ConfiguredStorage_IsTakenUnlessItIsTheEmulator(string? configured, bool own)
    {
        using ConfigurationManager configuration = new();
        configuration[StoragePlan.Setting] = configured;
        configuration["Local:TablePort"] = "12345";
        StoragePlan plan = StoragePlan.From(configuration, folder.FullName, null);
        LocalConfiguration.UseOwnStorage(configuration, plan);

        Assert.Equal(own, plan.OwnAzurite is not null);
        Assert.Equal(own, plan.ConnectionString!.Contains("127.0.0.1:12345", StringComparison.Ordinal));
        Assert.Equal(plan.ConnectionString, configuration[StoragePlan.Setting]);
    }

    [Theory]
    [InlineData("""{"extensions":{"http":{"routePrefix":"v1/api/"}}}""", "v1/api")]
    [InlineData("""{"extensions":{"http":{"routePrefix":""}}}""", "")]
    [InlineData("""{"version":"2.0"}""", "api")]
    public void RoutePrefix_HostJson_IsHeeded(string hostJson, string expected)
    {
        Write("host.json", hostJson);

        Assert.Equal(expected, HostJson.Read(folder.FullName).RoutePrefix);
    }

    [Fact]
    public void FindContentRoot_OutputFolderWithItsCopy_TheProjectsOwnWins()
    {
        Write("host.json", "{}");
        string output = Path.GetDirectoryName(Write("bin/Debug/host.json", "{}"))!;

        Assert.Equal(folder.FullName, ContentRoot.FindFor(output + Path.DirectorySeparatorChar));
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}

using System.Reflection;
using System.Text.RegularExpressions;
using Herald.Functions.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Tests.Deployment;

/// <summary>Alerts in Azure read the app's log by the names of its events. A name that only one side knows would be an alert that never comes.</summary>
public sealed partial class AlertQueryTests
{
    private static readonly string[] Queries = [.. Directory.GetFiles(Repository.File("infra"), "*.kql", SearchOption.AllDirectories)
        .Concat(Directory.GetFiles(Repository.File("docs"), "*.kql", SearchOption.AllDirectories))];

    private static readonly string[] Logged = [.. typeof(Log).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.IsDefined(typeof(LoggerMessageAttribute))).Select(method => method.Name)];

    public static TheoryData<string, string> EventsRead
    {
        get
        {
            TheoryData<string, string> events = [];
            foreach (string file in Queries)
            {
                foreach (string name in EventCondition().Matches(File.ReadAllText(file))
                    .SelectMany(condition => Quoted().Matches(condition.Value)).Select(name => name.Groups[1].Value).Distinct())
                {
                    events.Add(Path.GetFileName(file), name);
                }
            }

            return events;
        }
    }

    [Theory]
    [MemberData(nameof(EventsRead))]
    public void Query_EveryEventThatItReads_IsLoggedByTheApp(string file, string name) =>
        Assert.True(Logged.Contains(name), $"{file} waits for {name}, which is no method of Log.cs.");

    [Fact]
    public void Queries_OfTheAlerts_ReadAnEventEach()
    {
        string[] alerts = [.. Directory.GetFiles(Repository.File("infra/alerts"), "*.kql").Select(file => Path.GetFileName(file))];

        Assert.Equal(5, alerts.Length);
        Assert.All(alerts, file => Assert.Contains(EventsRead, row => (string)row[0] == file));
    }

    /// <summary>Each is said in docs/operations.md: what it means, and what to do.</summary>
    [Fact]
    public void Alerts_EachOne_IsExplained()
    {
        string operations = File.ReadAllText(Repository.File("docs/operations.md"));

        Assert.All(
            Directory.GetFiles(Repository.File("infra/alerts"), "*.kql"),
            file => Assert.Contains($"| `{Path.GetFileNameWithoutExtension(file)}` |", operations, StringComparison.Ordinal));
    }

    /// <summary><c>EventName == "A"</c> and <c>EventName in ("A", "B")</c>.</summary>
    [GeneratedRegex("""(EventName\)? == "\w+")|(EventName in \([^)]*\))""")]
    private static partial Regex EventCondition();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Quoted();
}

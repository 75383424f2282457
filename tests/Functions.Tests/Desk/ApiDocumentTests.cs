using System.Reflection;
using Herald.Functions.Desk;
using Herald.Functions.Tests.Support;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Tests.Desk;

/// <summary>Holds <c>docs/api.md</c> and the app together.</summary>
public sealed class ApiDocumentTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.File("docs/api.md"));

    [Fact]
    public void Document_EveryRoute_StandsInItWithItsMethod()
    {
        IEnumerable<HttpTriggerAttribute> triggers = typeof(DeskComposition).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>();

        string[] missing = [.. triggers
            .SelectMany(trigger => trigger.Methods!.Where(method => method != "head").Select(method => (Method: method.ToUpperInvariant(), trigger.Route)))
            .Where(route => !Lines.Any(line => Names(line, route.Method, route.Route!)))
            .Select(route => $"{route.Method} {route.Route}")];

        Assert.Empty(missing);
    }

    /// <summary>Whether a row of a table names the route, in full or by its part after the case, after "…/".</summary>
    private static bool Names(string line, string method, string route) =>
        line.StartsWith($"| {method} `", StringComparison.Ordinal)
        && (line.Contains($"`{route}`", StringComparison.Ordinal) || line.Contains($"`…/{route.Split("{code}/")[^1]}`", StringComparison.Ordinal));
}

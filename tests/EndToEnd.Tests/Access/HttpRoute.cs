using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Herald.EndToEnd.Tests.Access;

/// <summary>A route of the app under one of its methods, as its function declares it.</summary>
/// <param name="Template">The route, with its parameters in braces.</param>
/// <param name="Method">In capitals.</param>
internal sealed record HttpRoute(string Template, HttpMethod Method)
{
    /// <summary>Every route there is: a new one cannot be forgotten.</summary>
    public static IReadOnlyList<HttpRoute> All { get; } =
    [
        .. Assembly.Load("Herald.Functions").GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(FunctionAttribute), inherit: false))
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
            .SelectMany(trigger => (trigger.Methods ?? []).Select(method => new HttpRoute(trigger.Route!, HttpMethod.Parse(method.ToUpperInvariant()))))
            .OrderBy(route => route.Template, StringComparer.Ordinal).ThenBy(route => route.Method.Method, StringComparer.Ordinal),
    ];

    /// <summary>Whether it is made to change something.</summary>
    public bool Changes => Method != HttpMethod.Get && Method != HttpMethod.Head;

    /// <summary>Its address with values for its parameters.</summary>
    public Uri Address(params (string Name, string Value)[] values)
    {
        string path = values.Aggregate(Template, (path, value) => path.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));
        Assert.DoesNotContain('{', path);
        return new Uri($"/api/{path}", UriKind.Relative);
    }

    public override string ToString() => $"{Method} {Template}";
}

using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Security;

/// <summary>Who may call which function. It goes by the route that the function declares, not by the URL that was asked for, and what
/// stands in no list here is for staff: a new route cannot be forgotten.</summary>
internal sealed class AccessRules
{
    private static readonly Dictionary<string, Access> Open = new()
    {
        ["reply"] = Access.Public,
        ["reply/{step}"] = Access.Public,
        ["logistics"] = Access.Public,
        ["logistics/{step}"] = Access.Public,
        ["health"] = Access.Public,
        ["health/ready"] = Access.Public,
        ["style.css"] = Access.Public,
        ["form.js"] = Access.Public,
        ["desk.css"] = Access.Public,
        ["desk.js"] = Access.Public,
        ["mail/events"] = Access.Machine,
    };

    private readonly Dictionary<string, Access> byFunction;

    /// <summary>Reads the routes of every function in <paramref name="assembly"/>.</summary>
    public AccessRules(Assembly assembly) =>
        byFunction = assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(FunctionAttribute), inherit: false))
            .ToDictionary(
                method => method.GetCustomAttribute<FunctionAttribute>()!.Name,
                method => OfRoute(RouteOf(method)),
                StringComparer.OrdinalIgnoreCase);

    /// <summary>Who may call the function with this name.</summary>
    public Access OfFunction(string name) => byFunction.GetValueOrDefault(name, Access.Staff);

    /// <summary>Who may call a function that declares this route.</summary>
    public static Access OfRoute(string? route) => route is null ? Access.Staff : Open.GetValueOrDefault(route, Access.Staff);

    private static string? RouteOf(MethodInfo method) =>
        method.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(t => t is not null)?.Route;
}

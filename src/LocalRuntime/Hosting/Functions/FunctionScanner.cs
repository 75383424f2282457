using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Herald.LocalRuntime.Hosting.Functions;

/// <summary>Finds the functions that an assembly declares: public methods with [Function], as the real generator does.</summary>
internal static class FunctionScanner
{
    private const BindingFlags Candidates = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <exception cref="InvalidOperationException">A function is declared in a way that cannot run; the message names it.</exception>
    public static IReadOnlyList<FunctionDescriptor> Scan(Assembly app)
    {
        List<FunctionDescriptor> functions = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (Type type in app.GetTypes().Where(t => t.IsClass && !t.Name.StartsWith('<')))
        {
            foreach (MethodInfo method in type.GetMethods(Candidates))
            {
                // Asked first, because most methods are no functions, and making attributes takes longer than asking.
                if (!method.IsDefined(typeof(FunctionAttribute), inherit: false)
                    || method.GetCustomAttribute<FunctionAttribute>(inherit: false) is not { } function)
                {
                    continue;
                }

                if (!names.Add(function.Name))
                {
                    throw new InvalidOperationException($"Two functions are named {function.Name}.");
                }

                functions.Add(Describe(function.Name, type, method));
            }
        }

        return functions;
    }

    private static FunctionDescriptor Describe(string name, Type type, MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        List<TriggerBindingAttribute> triggers = [.. parameters.SelectMany(p => p.GetCustomAttributes<TriggerBindingAttribute>())];
        if (triggers is not [var trigger])
        {
            throw new InvalidOperationException($"The function {name} has {triggers.Count} triggers; it needs exactly one.");
        }

        Func<object?, Task<object?>> unwrap = ReturnValues.UnwrapperOf(method.ReturnType)
            ?? throw new InvalidOperationException($"The function {name} returns {method.ReturnType}; return a value, Task or Task<T>.");
        Func<Invocation, object?>[] binders = [.. parameters.Select(p => ParameterBinders.For(name, p, trigger))];
        return new FunctionDescriptor(name, method, trigger, method.IsStatic ? null : FunctionActivators.For(type), binders, unwrap);
    }
}

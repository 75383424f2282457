using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.LocalRuntime.Hosting.Functions;

/// <summary>Makes instances of function classes. By hand, because the library's factories compile expressions, which
/// costs more at start than the rest of the runtime together.</summary>
internal static class FunctionActivators
{
    public static Func<IServiceProvider, object> For(Type type)
    {
        ConstructorInfo[] constructors = type.GetConstructors();
        if (constructors is not [var constructor])
        {
            return services => ActivatorUtilities.CreateInstance(services, type);
        }

        ConstructorInvoker invoker = ConstructorInvoker.Create(constructor);
        Func<IServiceProvider, object?>[] sources = [.. constructor.GetParameters().Select(SourceOf)];
        return services =>
        {
            object?[] arguments = new object?[sources.Length];
            for (int i = 0; i < arguments.Length; i++)
            {
                arguments[i] = sources[i](services);
            }

            return invoker.Invoke(arguments.AsSpan());
        };
    }

    private static Func<IServiceProvider, object?> SourceOf(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        return parameter switch
        {
            _ when parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed =>
                services => services.GetRequiredKeyedService(type, keyed.Key),
            { HasDefaultValue: true } => services => services.GetService(type) ?? parameter.DefaultValue,
            _ => services => services.GetRequiredService(type),
        };
    }
}

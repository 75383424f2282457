using System.Reflection;

namespace Herald.LocalRuntime.Hosting.Functions;

/// <summary>Awaits what a function's method returned.</summary>
internal static class ReturnValues
{
    private static readonly MethodInfo AwaitMethod = ((Func<object?, Task<object?>>)AwaitAsync<object>).Method.GetGenericMethodDefinition();

    /// <summary>How to get at the value behind a method's return type; null where that type is not supported.</summary>
    public static Func<object?, Task<object?>>? UnwrapperOf(Type returned)
    {
        if (returned == typeof(Task))
        {
            return AwaitAsync;
        }

        if (returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Task<>))
        {
            return AwaitMethod.MakeGenericMethod(returned.GenericTypeArguments).CreateDelegate<Func<object?, Task<object?>>>();
        }

        return typeof(Task).IsAssignableFrom(returned) || returned.Name.StartsWith("ValueTask", StringComparison.Ordinal)
            ? null
            : Task.FromResult;
    }

    private static async Task<object?> AwaitAsync(object? task)
    {
        await (Task)task!;
        return null;
    }

    private static async Task<object?> AwaitAsync<T>(object? task) => await (Task<T>)task!;
}

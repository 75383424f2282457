using System.Collections;
using Microsoft.Azure.Functions.Worker;

namespace Herald.LocalRuntime.Hosting.Functions;

/// <summary>The features of one invocation; the result is always among them.</summary>
internal sealed class InvocationFeatures(InvocationResult result) : IInvocationFeatures
{
    private Dictionary<Type, object>? others;

    public T? Get<T>() =>
        result is T own ? own : others is not null && others.TryGetValue(typeof(T), out object? found) ? (T)found : default;

    public void Set<T>(T instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        (others ??= [])[typeof(T)] = instance;
    }

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() =>
        (others ?? []).Append(new(typeof(InvocationResult), result)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

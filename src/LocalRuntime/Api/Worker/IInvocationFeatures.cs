namespace Microsoft.Azure.Functions.Worker;

/// <summary>Features of one invocation, by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Sets the feature of this type.</summary>
    void Set<T>(T instance);

    /// <summary>The feature of this type, or null.</summary>
    T? Get<T>();
}

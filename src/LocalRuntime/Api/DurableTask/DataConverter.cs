namespace Microsoft.DurableTask;

/// <summary>Turns values into stored text and back.</summary>
public abstract class DataConverter
{
    /// <summary>The text of the value; null for null.</summary>
    public abstract string? Serialize(object? value);

    /// <summary>The value that the text holds; null for null.</summary>
    public abstract object? Deserialize(string? data, Type targetType);

    /// <summary>The value that the text holds; the type's default for null.</summary>
    public virtual T? Deserialize<T>(string? data) => (T?)(Deserialize(data, typeof(T)) ?? default(T));
}

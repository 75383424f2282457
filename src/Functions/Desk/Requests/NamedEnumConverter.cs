using System.Text.Json.Serialization;

namespace Herald.Functions.Desk.Requests;

/// <summary>Reads an enumeration by its names alone: a number would let in a value that has no meaning.</summary>
internal sealed class NamedEnumConverter<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;

using System.Text.Json.Serialization;
using Herald.LocalRuntime.Azurite;
using Herald.LocalRuntime.Hosting.Samples;
using Herald.LocalRuntime.Hosting.Timers;

namespace Herald.LocalRuntime.Hosting;

/// <summary>The generated code that reads and writes the runtime's own files: at start, reflection would take longer than the rest of it.</summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(AzuriteRecord))]
[JsonSerializable(typeof(Sample))]
[JsonSerializable(typeof(TimerRecord))]
internal sealed partial class LocalJson : JsonSerializerContext;

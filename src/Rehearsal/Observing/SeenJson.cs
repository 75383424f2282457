using System.Text.Json;
using System.Text.Json.Serialization;

namespace Herald.Rehearsal.Observing;

/// <summary>What is read of the desk's answers.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CaseObservation))]
[JsonSerializable(typeof(RegisterObservation))]
[JsonSerializable(typeof(CaseListObservation))]
internal sealed partial class SeenJson : JsonSerializerContext;

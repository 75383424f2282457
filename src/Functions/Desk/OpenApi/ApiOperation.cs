using System.Text.Json.Serialization.Metadata;

namespace Herald.Functions.Desk.OpenApi;

/// <summary>One operation of the staff API, as its description names it.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Route">As the function declares it.</param>
/// <param name="Id">A name for generated clients.</param>
/// <param name="Summary">What it does.</param>
internal sealed record ApiOperation(string Method, string Route, string Id, string Summary)
{
    /// <summary>The JSON of the body; null where there is none.</summary>
    public JsonTypeInfo? Body { get; init; }

    /// <summary>The files of a multipart body; empty where the body is none.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The JSON of the answer.</summary>
    public JsonTypeInfo? Answer { get; init; }

    /// <summary>The JSON of the other answer, where there are two.</summary>
    public JsonTypeInfo? OrAnswer { get; init; }

    /// <summary>The type of the answer.</summary>
    public string AnswerType { get; init; } = "application/json";

    /// <summary>The status of success.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The parameters of the query.</summary>
    public IReadOnlyList<ApiParameter> Query { get; init; } = [];

    /// <summary>Whether it acts on one case: <c>If-Match</c> and <c>Idempotency-Key</c> hold for it.</summary>
    public bool OnOneCase { get; init; }

    /// <summary>The statuses of its refusals.</summary>
    public IReadOnlyList<int> Refusals { get; init; } = [];
}

/// <summary>A parameter of a query.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Type">Its JSON type.</param>
/// <param name="Values">What it may be; empty where anything of its type.</param>
/// <param name="Many">Whether it may be given more than once.</param>
internal sealed record ApiParameter(string Name, string Meaning, string Type = "string", IReadOnlyList<string>? Values = null, bool Many = false);

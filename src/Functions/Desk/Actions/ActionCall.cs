using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Herald.Functions.Desk.Actions;

/// <summary>One call of an action.</summary>
/// <param name="Request">The request.</param>
/// <param name="Client">Reaches the orchestration of the case.</param>
/// <param name="Campaign">The campaign, as the path has it.</param>
/// <param name="Code">The party's code, as the path has it.</param>
/// <param name="Kind">What is done: recorded with the idempotency key.</param>
internal sealed record ActionCall(HttpRequest Request, DurableTaskClient Client, string Campaign, string Code, string Kind);

using System.Net.Http.Json;

namespace Herald.Rehearsal.Actors;

/// <summary>Moves the app's clock. An answer comes when everything that became due is done.</summary>
internal sealed class ClockClient(HttpClient client)
{
    public async Task AdvanceToAsync(DateTimeOffset instant, CancellationToken cancellation)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync(
            "/.local/clock", new ClockBody(instant), WireJson.Default.ClockBody, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new RehearsalException(
                $"The clock did not move to {instant:u}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellation)}");
        }
    }
}

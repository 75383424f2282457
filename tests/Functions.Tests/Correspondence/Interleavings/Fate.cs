using Herald.Functions.Tests.Correspondence.Sending;

namespace Herald.Functions.Tests.Correspondence.Interleavings;

/// <summary>What happens to one attempt: at which of its requests the process dies, and whether the request is done by then, or what
/// somebody else does in between.</summary>
internal sealed class Fate
{
    private static readonly AsyncLocal<Fate?> Mine = new();
    private int asked;

    public int? DiesBefore { get; init; }

    public int? DiesAfter { get; init; }

    public int? MeddlesBefore { get; init; }

    public Func<Task> Meddle { get; init; } = () => Task.CompletedTask;

    /// <summary>Lives through <paramref name="work"/>; false where the process died in it.</summary>
    public async Task<bool> LiveAsync(Func<Task> work)
    {
        Mine.Value = this;
        try
        {
            await work();
            return true;
        }
        catch (CrashException)
        {
            return false;
        }
    }

    /// <summary>What a request of this flow of control meets.</summary>
    public static async Task<HttpResponseMessage> AroundAsync(Func<HttpResponseMessage> act)
    {
        if (Mine.Value is not { } fate)
        {
            return act();
        }

        int request = fate.asked++;
        if (request == fate.MeddlesBefore)
        {
            Mine.Value = null;
            await fate.Meddle();
            Mine.Value = fate;
        }

        if (request == fate.DiesBefore)
        {
            throw new CrashException();
        }

        HttpResponseMessage response = act();
        return request == fate.DiesAfter ? throw new CrashException() : response;
    }
}

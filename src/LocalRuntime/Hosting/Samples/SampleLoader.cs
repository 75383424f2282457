using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Hosting.Http;
using Herald.LocalRuntime.Mail;
using Herald.LocalRuntime.SignIn;
using Microsoft.DurableTask.Client;

namespace Herald.LocalRuntime.Hosting.Samples;

/// <summary>Plays the sample into an app that has no data yet, over HTTP, as an officer.</summary>
internal sealed class SampleLoader(
    LocalSettings settings, TimeProvider clock, EngineHost engine, MailStore mail, SignInCookie cookie, ListenSockets sockets)
{
    private static readonly LocalUser Officer = new("Sample Officer", "Officer");

    private string Marker => Path.Combine(settings.Data, "sample-loaded");

    /// <summary>The sample, where it can still be loaded: nothing has been started, and the clock has not passed its beginning.</summary>
    public async Task<Sample?> FindOfferAsync(CancellationToken cancellation)
    {
        if (settings.Sample is not { } path || File.Exists(Marker))
        {
            return null;
        }

        await foreach (OrchestrationMetadata _ in engine.Client.GetAllInstancesAsync(new OrchestrationQuery { PageSize = 1 }).WithCancellation(cancellation))
        {
            return null;
        }

        Sample sample = Sample.Read(path);
        return clock is VirtualClock && clock.GetUtcNow() <= sample.Clock ? sample : null;
    }

    /// <summary>The sample, where it was loaded; null where there is none, or other data.</summary>
    public LoadedSample? FindLoaded() => settings.Sample is { } path && File.Exists(Marker)
        ? LoadedSample.Read(Sample.Read(path), File.ReadAllText(Marker))
        : null;

    /// <summary>Moves the clock to the sample's beginning, makes its requests and lets the app do what follows from them; the first
    /// refusal ends it.</summary>
    public async Task<IReadOnlyList<SampleAnswer>> LoadAsync(Sample sample, CancellationToken cancellation)
    {
        VirtualClock moved = (VirtualClock)clock;
        await moved.AdvanceToAsync(sample.Clock, cancellation);
        int before = mail.Messages.Count;
        using HttpClient client = CreateClient();
        List<SampleAnswer> answers = [];
        foreach (SampleRequest next in sample.Requests)
        {
            using HttpRequestMessage request = next.Create(Path.GetDirectoryName(settings.Sample)!);
            using HttpResponseMessage response = await client.SendAsync(request, cancellation);
            string body = await response.Content.ReadAsStringAsync(cancellation);
            answers.Add(new SampleAnswer($"{next.Method} {next.Path}", (int)response.StatusCode, body));
            if ((int)response.StatusCode >= 400)
            {
                return answers;
            }
        }

        await moved.AdvanceByAsync(TimeSpan.Zero, cancellation);
        AtomicFile.Write(Marker, LoadedSample.Note(sample, mail.Messages.Count - before));
        return answers;
    }

    private HttpClient CreateClient()
    {
        string origin = $"http://127.0.0.1:{sockets.Port}";
        HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(origin), Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Add("Cookie", cookie.HeaderFor(Officer));
        client.DefaultRequestHeaders.Add("Origin", origin);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        client.DefaultRequestHeaders.Add("Accept", "application/json");
        return client;
    }
}

/// <summary>What the app answered to a request of the sample.</summary>
internal sealed record SampleAnswer(string Request, int Status, string Body);

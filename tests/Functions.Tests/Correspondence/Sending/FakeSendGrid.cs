using System.Net;
using System.Net.Http.Headers;

namespace Herald.Functions.Tests.Correspondence.Sending;

/// <summary>Stands where SendGrid's servers are: keeps the bodies that were posted, and answers as a test tells it to.</summary>
internal sealed class FakeSendGrid : HttpMessageHandler
{
    private readonly List<byte[]> taken = [];

    /// <summary>The bodies of the requests that were accepted.</summary>
    public IReadOnlyList<byte[]> Taken => taken;

    /// <summary>The requests, whatever became of them.</summary>
    public List<(Uri? Address, AuthenticationHeaderValue? Authorization)> Asked { get; } = [];

    /// <summary>What happens to a request; by default it is taken.</summary>
    public Func<FakeSendGrid, byte[], Task<HttpResponseMessage>> Script { get; set; } = (fake, body) => Task.FromResult(fake.Take(body));

    public HttpResponseMessage Take(byte[] body)
    {
        lock (taken)
        {
            taken.Add(body);
            HttpResponseMessage response = new(HttpStatusCode.Accepted);
            response.Headers.Add("X-Message-Id", $"message-{taken.Count}");
            return response;
        }
    }

    public void Answers(int status, string body = "", string? reset = null) => Script = (_, _) =>
    {
        HttpResponseMessage response = new((HttpStatusCode)status) { Content = new StringContent(body) };
        if (reset is not null)
        {
            response.Headers.Add("X-RateLimit-Reset", reset);
        }

        return Task.FromResult(response);
    };

    public void Throws(Exception e) => Script = (_, _) => throw e;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        Asked.Add((request.RequestUri, request.Headers.Authorization));
        return await Script(this, body);
    }
}

/// <summary>The process dies here.</summary>
internal sealed class CrashException : Exception;

using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SendGrid;

namespace Herald.Functions.Correspondence.Sending;

/// <summary>Hands a request to SendGrid, once, and tells what its answer means.</summary>
internal sealed class MailService(IHttpClientFactory http, IOptions<SendGridOptions> options, TimeProvider clock)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string HttpClient = "SendGrid";

    private const int LongestError = 2000;

    /// <summary>How long to wait for SendGrid's answer. A claim on a letter holds longer.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ShortPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Posts <paramref name="request"/>. Nothing cancels it: what is begun is seen through to its answer.</summary>
    public async Task<MailAnswer> PostAsync(string request)
    {
        SendGridClient client = new(http.CreateClient(HttpClient), ClientOptions());
        try
        {
            Response response = await client.RequestAsync(BaseClient.Method.POST, request, urlPath: "mail/send");
            return await ReadAsync(response);
        }
        catch (HttpRequestException e) when (e.HttpRequestError
            is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError)
        {
            // No connection, so not a byte of the request left.
            return new MailAnswer.NotNow(clock.GetUtcNow() + ShortPause, $"no connection ({e.HttpRequestError})", NeedsPeople: false);
        }
        catch (HttpRequestException e)
        {
            return new MailAnswer.Ambiguous($"the connection broke ({e.HttpRequestError})");
        }
        catch (OperationCanceledException)
        {
            return new MailAnswer.Ambiguous($"no answer within {Timeout.TotalSeconds:0} seconds");
        }
        catch (IOException)
        {
            return new MailAnswer.Ambiguous("the connection broke");
        }
    }

    private async Task<MailAnswer> ReadAsync(Response response)
    {
        int status = (int)response.StatusCode;
        return status switch
        {
            >= 200 and < 300 => new MailAnswer.Accepted(Header(response, "X-Message-Id")),
            400 or 413 => new MailAnswer.Refused(await ErrorsAsync(response)),
            429 => new MailAnswer.NotNow(ResetOf(response), "too many requests", NeedsPeople: false),
            >= 500 => new MailAnswer.Ambiguous($"SendGrid answered {status}"),
            _ => new MailAnswer.NotNow(clock.GetUtcNow() + LongPause, WithoutAddresses(await ErrorsAsync(response)), NeedsPeople: true),
        };
    }

    private SendGridClientOptions ClientOptions()
    {
        SendGridClientOptions client = new() { ApiKey = options.Value.ApiKey };
        if (options.Value.DataResidency is { Length: > 0 } region)
        {
            client.SetDataResidency(region);
        }

        if (options.Value.BaseUrl is { } address)
        {
            client.Host = address.AbsoluteUri.TrimEnd('/');
        }

        return client;
    }

    /// <summary>The instant that SendGrid names, but neither at once nor for ever: the two clocks may differ.</summary>
    private DateTimeOffset ResetOf(Response response)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (!long.TryParse(Header(response, "X-RateLimit-Reset"), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return now + ShortPause;
        }

        DateTimeOffset reset = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return reset <= now ? now.AddSeconds(1) : reset > now + LongestPause ? now + LongestPause : reset;
    }

    private static string? Header(Response response, string name) =>
        response.Headers?.TryGetValues(name, out IEnumerable<string>? values) == true ? values.FirstOrDefault() : null;

    /// <summary>SendGrid's own words: <c>{"errors":[{"message":"…","field":"…"}]}</c>.</summary>
    private static async Task<string> ErrorsAsync(Response response)
    {
        string body = response.Body is null ? "" : await response.Body.ReadAsStringAsync();
        string text = body;
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            text = string.Join("; ", json.RootElement.GetProperty("errors").EnumerateArray().Select(Error));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Not SendGrid's form: the answer as it came.
        }

        return $"{(int)response.StatusCode}: {(text.Length > LongestError ? text[..LongestError] : text)}";
    }

    /// <summary>For the log: whom a message was to is nobody's business there.</summary>
    private static string WithoutAddresses(string errors) =>
        "SendGrid answered " + string.Join(' ', errors.Split(' ').Select(word => word.Contains('@', StringComparison.Ordinal) ? "…" : word));

    private static string Error(JsonElement error) =>
        error.TryGetProperty("field", out JsonElement field) && field.ValueKind == JsonValueKind.String
            ? $"{error.GetProperty("message").GetString()} ({field.GetString()})"
            : $"{error.GetProperty("message").GetString()}";
}

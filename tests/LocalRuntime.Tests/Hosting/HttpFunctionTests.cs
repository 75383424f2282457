using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Herald.LocalRuntime.Tests.Hosting;

public sealed class HttpFunctionTests : IAsyncLifetime
{
    private TestHost app = null!;

    public async Task InitializeAsync() => app = await TestHost.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Get_StaticFunction_AnswersItsResult() =>
        Assert.Equal("Hello Ana", await app.Client.GetStringAsync("api/hello?name=Ana"));

    [Fact]
    public async Task Put_NoRouteAndNoMethods_IsRoutedByNameWithAnyMethod()
    {
        HttpResponseMessage response = await app.Client.PutAsync("api/bydefaultroute", null);

        Assert.Equal("\"PUT 2025-01-31 08:00:00Z\"", await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Get_RouteParameters_AreBoundByName()
    {
        JsonElement answer = await app.Client.GetFromJsonAsync<JsonElement>("api/wsis20-2025/cases/17");

        Assert.Equal(
            """{"campaign":"wsis20-2025","number":17,"scope":null,"function":"Case","named":true,"same":true,"live":true}""",
            answer.GetRawText());
    }

    [Theory]
    [InlineData("GET", "api/wsis20-2025/cases/seventeen", HttpStatusCode.NotFound)]
    [InlineData("GET", "api/nowhere", HttpStatusCode.NotFound)]
    [InlineData("GET", "hello", HttpStatusCode.NotFound)]
    [InlineData("POST", "api/hello", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "api/day/2025-02-21", HttpStatusCode.OK)]
    [InlineData("GET", "api/day/21-of-February", HttpStatusCode.BadRequest)]
    public async Task Send_PathAndMethod_AnswersAsUsual(string method, string path, HttpStatusCode expected)
    {
        HttpResponseMessage response = await app.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Get_FunctionThrows_AnswersProblemWithoutDetails()
    {
        HttpResponseMessage response = await app.Client.GetAsync("api/throw");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MiddlewareRefuses_AnswersItsResultAndFunctionDoesNotRun()
    {
        HttpRequestMessage request = new(HttpMethod.Post, "api/delay");
        request.Headers.Add("Refuse-Me", "please");
        HttpResponseMessage response = await app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("invoke Delay", app.Journal);
        Assert.DoesNotContain("delay begins", app.Journal);
    }

    [Theory]
    [InlineData("localhost:{0}", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:{0}", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:{0}", HttpStatusCode.OK)]
    [InlineData("[::1]:{0}", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.BadRequest)]
    [InlineData("localhost:1", HttpStatusCode.BadRequest)]
    [InlineData("rebound.example:{0}", HttpStatusCode.BadRequest)]
    public async Task Get_HostHeader_OnlyThisMachineIsServed(string host, HttpStatusCode expected)
    {
        HttpRequestMessage request = new(HttpMethod.Get, "api/hello");
        request.Headers.Host = string.Format(null, host, app.Host.BaseAddress.Port);
        HttpResponseMessage response = await app.Client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Get_PlatformHeadersFromOutside_AreTakenAway()
    {
        HttpRequestMessage request = new(HttpMethod.Get, "api/headers");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", "forged");
        request.Headers.Add("x-ms-anything", "forged");
        request.Headers.Add("X-Kept", "kept");
        Dictionary<string, string> seen = (await (await app.Client.SendAsync(request)).Content.ReadFromJsonAsync<Dictionary<string, string>>())!;

        Assert.Equal("kept", seen["X-Kept"]);
        Assert.DoesNotContain("forged", seen.Values);
    }
}

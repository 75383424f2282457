using Herald.Functions.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Herald.Functions.Tests.Telemetry;

public sealed class TelemetryCompositionTests
{
    [Theory]
    [InlineData("SomethingElse", "1")]
    [InlineData(TelemetryComposition.Otlp, "")]
    public void AddTelemetry_NoExporterSet_AddsNothing(string name, string value) => Assert.Empty(With(name, value));

    [Theory]
    [InlineData(TelemetryComposition.Otlp, "http://127.0.0.1:4317")]
    [InlineData(TelemetryComposition.ApplicationInsights, "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=http://127.0.0.1:1/")]
    public void AddTelemetry_AnExporterSet_TakesTracesAndMetrics(string name, string value)
    {
        ServiceCollection services = With(name, value);
        services.AddLogging();

        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetService<TracerProvider>());
        Assert.NotNull(provider.GetService<MeterProvider>());
    }

    private static ServiceCollection With(string name, string value)
    {
        ServiceCollection services = [];
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        services.AddTelemetry(configuration);
        if (services.Count > 0)
        {
            services.AddSingleton(configuration);
        }

        return services;
    }
}

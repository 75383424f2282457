using System.Runtime.CompilerServices;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Herald.Functions.Telemetry;

/// <summary>Where traces and metrics go: to Application Insights where its connection string is set, to an OTLP collector where its
/// address is, and nowhere otherwise; then nothing of OpenTelemetry is even loaded. Logs go to the Functions host, as always.</summary>
internal static class TelemetryComposition
{
    public const string ApplicationInsights = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    public const string Otlp = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The spans that the isolated worker makes of invocations. They tie ours to those of the Functions host.</summary>
    private const string WorkerSource = "Microsoft.Azure.Functions.Worker";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[ApplicationInsights] is { Length: > 0 } || configuration[Otlp] is { Length: > 0 })
        {
            AddOpenTelemetry(services, configuration);
        }

        return services;
    }

    /// <summary>Puts a span round every function. Comes before the guards, so that it sees what they refuse.</summary>
    public static IFunctionsWorkerApplicationBuilder UseTelemetry(this IFunctionsWorkerApplicationBuilder builder) =>
        builder.UseMiddleware<FunctionSpans>();

    /// <summary>What is taken: all of ours, whatever the caller of an HTTP function says about sampling.</summary>
    public static TracerProviderBuilder TakeHerald(this TracerProviderBuilder traces) =>
        traces.AddSource(Traces.SourceName, WorkerSource).SetSampler(new AlwaysOnSampler());

    /// <inheritdoc cref="TakeHerald(TracerProviderBuilder)"/>
    public static MeterProviderBuilder TakeHerald(this MeterProviderBuilder metrics) =>
        metrics.AddMeter(Measures.MeterName, $"{Measures.MeterName}.*");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddOpenTelemetry(IServiceCollection services, IConfiguration configuration)
    {
        OpenTelemetryBuilder telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("herald"));
        if (configuration[ApplicationInsights] is { Length: > 0 } insights)
        {
            telemetry
                .WithTracing(traces => traces.AddAzureMonitorTraceExporter(options => Reach(options, insights)))
                .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(options => Reach(options, insights)));
        }

        if (configuration[Otlp] is { Length: > 0 })
        {
            // The exporter reads its address, and whatever else the OTEL_EXPORTER_OTLP_* settings say, by itself.
            telemetry.WithTracing(traces => traces.AddOtlpExporter()).WithMetrics(metrics => metrics.AddOtlpExporter());
        }

        // Last, because the exporter to Application Insights brings a sampler of its own.
        telemetry.WithTracing(traces => traces.TakeHerald()).WithMetrics(metrics => metrics.TakeHerald());
    }

    private static void Reach(AzureMonitorExporterOptions options, string connectionString)
    {
        options.ConnectionString = connectionString;
        // Application Insights takes telemetry from identities only.
        options.Credential = new DefaultAzureCredential();
    }
}

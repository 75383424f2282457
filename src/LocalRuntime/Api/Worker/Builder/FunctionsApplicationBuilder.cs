using Herald.LocalRuntime.Hosting;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Composes an app of functions.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    internal FunctionsApplicationBuilder(string[] args) => Composition = new HostComposition(args);

    /// <inheritdoc/>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)Composition.Web).Properties;

    /// <summary>The app's settings.</summary>
    public ConfigurationManager Configuration => Composition.Web.Configuration;

    /// <inheritdoc/>
    public IHostEnvironment Environment => Composition.Web.Environment;

    /// <inheritdoc/>
    public ILoggingBuilder Logging => Composition.Web.Logging;

    /// <inheritdoc/>
    public IMetricsBuilder Metrics => Composition.Web.Metrics;

    /// <inheritdoc cref="IFunctionsWorkerApplicationBuilder.Services"/>
    public IServiceCollection Services => Composition.Web.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    internal HostComposition Composition { get; }

    /// <inheritdoc/>
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)Composition.Web).ConfigureContainer(factory, configure);

    /// <inheritdoc/>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        Composition.Use(middleware);
        return this;
    }

    /// <summary>Builds the host; running it starts the app.</summary>
    public IHost Build() => Composition.Build();
}

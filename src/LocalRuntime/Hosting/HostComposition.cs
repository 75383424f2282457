using System.Reflection;
using Herald.LocalRuntime.Hosting.Functions;
using Herald.LocalRuntime.Hosting.Http;
using Herald.LocalRuntime.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Herald.LocalRuntime.Hosting;

/// <summary>Composes the runtime around an app, behind the real builder's API.</summary>
internal sealed class HostComposition
{
    private readonly HostStart? start = HostStart.Current;
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware = [];
    private readonly LocalSettings settings;
    private readonly ListenSockets sockets;
    private bool web;

    public HostComposition(string[] args)
    {
        if (start is null)
        {
            Banner.Announce();
        }

        string contentRoot = start?.Options.ContentRoot ?? FindContentRoot();
        Web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = App.GetName().Name,
            ContentRootPath = contentRoot,
            EnvironmentName = Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT") ?? Environments.Development,
        });
        AddSettings(contentRoot, args);
        settings = LocalSettings.Read(Web.Configuration, contentRoot);
        sockets = ListenSockets.Open(settings.Port);
        StoragePlan storage = StoragePlan.From(Web.Configuration, settings.Data, start?.Options);
        LocalKeys keys = new(settings.Data);
        MailDoor mail = MailDoor.To(sockets.Port);
        LocalConfiguration.AddDefaults(Web.Configuration, PlatformSettings.For(sockets.Port, mail.Port, storage, keys));
        LocalConfiguration.UseOwnStorage(Web.Configuration, storage);
        Web.Services.AddRuntime(settings, sockets, mail, storage, keys, new HostStartSource(start));
        Web.WebHost.UseKestrelCore();
        Web.Services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            sockets.Listen(options);
        });
        Web.Services.Configure<SocketTransportOptions>(sockets.Hand);
        LocalLogging.Add(Web.Logging, Web.Configuration, start?.Options);
    }

    public WebApplicationBuilder Web { get; }

    private Assembly App => start?.App ?? Assembly.GetEntryAssembly()!;

    public void Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> added) => middleware.Add(added);

    public void UseWebIntegration()
    {
        web = true;
        Use(next => context => HttpIntegration.InvokeAsync(context, next));
    }

    public IHost Build()
    {
        FunctionCatalog catalog = new(FunctionScanner.Scan(App));
        if (!web && catalog.Functions.Any(f => f.Trigger is HttpTriggerAttribute))
        {
            throw new InvalidOperationException("The app has HTTP functions: call ConfigureFunctionsWebApplication() on the builder.");
        }

        Web.Services.AddSingleton(catalog).AddSingleton(new FunctionPipeline(middleware));
        WebApplication app = Web.Build();
        if (start is not null)
        {
            start.Application = app;
        }

        RequestPipeline.Use(app, HostJson.Read(settings.ContentRoot).RoutePrefix);
        return app;
    }

    private string FindContentRoot()
    {
        string output = start is null ? AppContext.BaseDirectory : Path.GetDirectoryName(App.Location)!;
        string above = ContentRoot.FindFor(output);
        return start is null ? ContentRoot.Find(Directory.GetCurrentDirectory(), above) : above;
    }

    private void AddSettings(string contentRoot, string[] args)
    {
        if (start is null)
        {
            LocalConfiguration.AddSources(Web.Configuration, contentRoot, args);
        }
        else
        {
            LocalConfiguration.AddSources(Web.Configuration, start.Options);
        }
    }
}

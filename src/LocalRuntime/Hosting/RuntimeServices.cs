using Herald.LocalRuntime.Clock;
using Herald.LocalRuntime.Hosting.Functions;
using Herald.LocalRuntime.Hosting.Http;
using Herald.LocalRuntime.Hosting.Orchestrations;
using Herald.LocalRuntime.Hosting.Pages;
using Herald.LocalRuntime.Hosting.Samples;
using Herald.LocalRuntime.Hosting.Timers;
using Herald.LocalRuntime.Mail;
using Herald.LocalRuntime.Mail.Pages;
using Herald.LocalRuntime.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Herald.LocalRuntime.Hosting;

/// <summary>Registers the parts of the runtime.</summary>
internal static class RuntimeServices
{
    public static void AddRuntime(
        this IServiceCollection services,
        LocalSettings settings,
        ListenSockets sockets,
        MailDoor door,
        StoragePlan storage,
        LocalKeys keys,
        HostStartSource start)
    {
        services.AddRouting();
        services.AddSingleton(settings).AddSingleton(storage).AddSingleton(start).AddSingleton(_ => sockets);
        services.AddClock(settings);
        services.AddSingleton<InvocationIds>().AddSingleton<Readiness>().AddSingleton<HttpFunctions>().AddSingleton<UnhandledExceptions>();
        services.AddSingleton<DurableBodies>().AddSingleton<EngineHost>().AddSingleton<Storage>();
        services.AddSingleton<TimerServices>().AddSingleton<TimerFunctions>();
        services.AddSingleton(_ => new MailStore(Path.Combine(settings.Data, "mail", "journal.jsonl")));
        services.AddSingleton(_ => door);
        services.AddSingleton(provider => new MailBehaviours(
            Path.Combine(settings.Data, "mail", "behaviour.json"), provider.GetRequiredService<TimeProvider>(), door));
        services.AddSingleton<MailFates>().AddSingleton<MailEvents>().AddSingleton<MailSink>().AddSingleton<MailPages>();
        services.AddSingleton(keys).AddSingleton<SignInCookie>().AddSingleton<SignInPages>();
        services.AddSingleton<ClockPages>().AddSingleton<LocalPages>().AddSingleton<OrchestrationPages>().AddSingleton<SampleLoader>();
        services.AddSingleton<LocalLinks>().AddSingleton<TopBar>().AddSingleton<Times>().AddSingleton<Guide>().AddSingleton<Banner>();
        services.AddHostedService<RuntimeLifecycle>();

        // The server listens while the app still makes its tables ready; Readiness holds back who comes early.
        services.Configure<HostOptions>(host => host.ServicesStartConcurrently = true);
        if (start.Start is not null)
        {
            // The program around the app handles its own signals.
            services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        }
    }

    private static void AddClock(this IServiceCollection services, LocalSettings settings)
    {
        WorkTracker work = new();
        services.AddSingleton(work);

        // RS0030: this is where the clock is chosen.
#pragma warning disable RS0030
        TimeProvider machine = TimeProvider.System;
#pragma warning restore RS0030
        if (settings.Clock == ClockMode.System)
        {
            services.AddSingleton(machine);
            return;
        }

        ClockPosition position = ClockPosition.Open(
            Path.Combine(settings.Data, "clock"), settings.ClockStart, () => Sample.ClockOf(settings.Sample) ?? machine.GetUtcNow());
        services.AddSingleton(_ => new VirtualClock(position, work));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<VirtualClock>());
    }
}

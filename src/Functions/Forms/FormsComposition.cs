using Microsoft.Extensions.DependencyInjection;

namespace Herald.Functions.Forms;

internal static class FormsComposition
{
    public static IServiceCollection AddForms(this IServiceCollection services) => services
        .AddSingleton<Intake>()
        .AddSingleton<Seats>()
        .AddSingleton<FormPages>()
        .AddSingleton<DraftKeeper>()
        .AddSingleton<FormPosts>()
        .AddSingleton<Sending>()
        .AddSingleton<FormEndpoint>();
}

using Microsoft.Extensions.DependencyInjection;

namespace Herald.Functions.Forms;

internal static class FormsComposition
{
    public static IServiceCollection AddForms(this IServiceCollection services) => services
        .AddSingleton<Intake>()
        .AddSingleton<FormResponses>()
        .AddSingleton<FormEndpoint>();
}

using Microsoft.Extensions.DependencyInjection;

namespace Herald.Functions.Logistics;

internal static class LogisticsComposition
{
    public static IServiceCollection AddLogistics(this IServiceCollection services) => services.AddSingleton<QuestionnaireForm>();
}

using Microsoft.Extensions.DependencyInjection;

namespace Herald.Functions.Interest;

internal static class InterestComposition
{
    public static IServiceCollection AddInterest(this IServiceCollection services) => services.AddSingleton<ReplyForm>();
}

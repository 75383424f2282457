using Herald.Functions.Desk.Bulk;
using Herald.Functions.Desk.Import;
using Herald.Functions.Desk.Pages.Acts;
using Herald.Functions.Desk.Pages.Board;
using Herald.Functions.Desk.Pages.Posting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Functions.Desk.Pages;

/// <summary>What the pages of the desk are made of.</summary>
internal static class DeskPagesComposition
{
    public static IServiceCollection AddDeskPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeskOptions>().Bind(configuration.GetSection(DeskOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<DeskToken>()
            .AddSingleton<BoardReader>()
            .AddSingleton<BulkChoice>()
            .AddSingleton<BulkPlanner>()
            .AddSingleton<BulkRun>()
            .AddSingleton<BulkStore>()
            .AddSingleton<ActRun>()
            .AddSingleton<ImportDrafts>();
    }
}

using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Functions.Pages;

internal static class PagesComposition
{
    /// <summary>Pages are UTF-8: every script stands as it is, and only what HTML gives a meaning to is written as a reference.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
}

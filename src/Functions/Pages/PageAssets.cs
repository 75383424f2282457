using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Pages;

/// <summary>The style sheet and the script of the pages.</summary>
internal sealed class PageAssets
{
    private static readonly Asset StyleSheet = Asset.Load("style.css", "text/css; charset=utf-8");
    private static readonly Asset Script = Asset.Load("form.js", "text/javascript; charset=utf-8");

    public static string StyleUrl => StyleSheet.Url;

    public static string ScriptUrl => Script.Url;

    [Function(nameof(Style))]
    public static IResult Style(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "style.css")] HttpRequest request) => StyleSheet.Answer(request);

    [Function(nameof(FormScript))]
    public static IResult FormScript(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "form.js")] HttpRequest request) => Script.Answer(request);
}

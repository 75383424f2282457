using Herald.Functions.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Herald.Functions.Desk.Pages;

/// <summary>The style sheet and the script that only the desk needs.</summary>
internal sealed class DeskAssets
{
    private static readonly Asset StyleSheet = Asset.Load("desk.css", "text/css; charset=utf-8");
    private static readonly Asset Script = Asset.Load("desk.js", "text/javascript; charset=utf-8");

    public static string StyleUrl => StyleSheet.Url;

    public static string ScriptUrl => Script.Url;

    [Function(nameof(DeskStyle))]
    public static IResult DeskStyle(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk.css")] HttpRequest request) => StyleSheet.Answer(request);

    [Function(nameof(DeskScript))]
    public static IResult DeskScript(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk.js")] HttpRequest request) => Script.Answer(request);
}

using System.Globalization;
using Herald.LocalRuntime.Hosting.Orchestrations;

namespace Herald.LocalRuntime.Hosting;

/// <summary>What the platform sets for an app in Azure, and Bicep for this one. Anything may be set otherwise.</summary>
internal static class PlatformSettings
{
    public static Dictionary<string, string?> For(int port, int mailPort, StoragePlan storage, LocalKeys keys) => new()
    {
        ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
        [StoragePlan.Setting] = storage.ConnectionString,
        ["WEBSITE_HOSTNAME"] = string.Create(CultureInfo.InvariantCulture, $"localhost:{port}"),
        ["WEBSITE_AUTH_ENABLED"] = "true",
        ["Herald:PublicUrl"] = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"),
        ["Herald:LinkKey"] = keys.LinkKey,
        ["Herald:StaffIdentity"] = "EasyAuth",
        ["Herald:OrchestrationHistoryUrl"] = OrchestrationPages.Template,
        ["SendGrid:BaseUrl"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{mailPort}/.local/sendgrid/"),
        ["SendGrid:ApiKey"] = "SG.local",
        ["SendGrid:WebhookPublicKey"] = keys.WebhookPublicKey,
    };
}

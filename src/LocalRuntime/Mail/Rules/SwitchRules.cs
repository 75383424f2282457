using System.Text.Json;

namespace Herald.LocalRuntime.Mail.Rules;

/// <summary>Settings that are on or off.</summary>
internal static class SwitchRules
{
    public static void Check(JsonElement request, Faults faults)
    {
        foreach (string group in (string[])["mail_settings", "tracking_settings"])
        {
            if (Faults.Find(request, group) is not { } settings)
            {
                continue;
            }

            if (settings.ValueKind != JsonValueKind.Object)
            {
                faults.Add($"The {group} must be an object.", group);
                continue;
            }

            foreach (JsonProperty setting in settings.EnumerateObject())
            {
                CheckOne(setting, $"{group}.{setting.Name}", faults);
            }
        }
    }

    private static void CheckOne(JsonProperty setting, string field, Faults faults)
    {
        foreach (string name in (string[])["enable", "enable_text"])
        {
            if (Faults.Find(setting.Value, name) is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) })
            {
                faults.Add($"The {setting.Name} {name} param should be a boolean value.", $"{field}.{name}");
            }
        }
    }
}

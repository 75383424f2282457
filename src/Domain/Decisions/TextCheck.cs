namespace Herald.Domain.Decisions;

/// <summary>Checks of single texts that people typed.</summary>
internal static class TextCheck
{
    public static void Required(string? text, string path, (string Code, string Ask) missing, int longest, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add(Fault.Of(path, missing.Code, missing.Ask));
        }
        else
        {
            Optional(text, path, longest, faults);
        }
    }

    /// <summary>A text of one line: names and titles stand in subjects and headers of letters, where a line break would begin another.</summary>
    public static void Optional(string? text, string path, int longest, List<Fault> faults)
    {
        CheckLength(text, path, longest, faults);
        if (text is not null && text.Any(char.IsControl))
        {
            faults.Add(Fault.Of(path, "control-characters", "Line breaks and control characters are not allowed"));
        }
    }

    public static void OptionalLines(string? text, string path, int longest, List<Fault> faults)
    {
        CheckLength(text, path, longest, faults);
        if (text is not null && text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        {
            faults.Add(Fault.Of(path, "control-characters", "Control characters are not allowed"));
        }
    }

    private static void CheckLength(string? text, string path, int longest, List<Fault> faults)
    {
        if (text?.Length > longest)
        {
            faults.Add(Fault.Of(path, "too-long", $"Use at most {longest} characters", $"{longest}"));
        }
    }
}

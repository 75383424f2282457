namespace Herald.Functions.Forms;

/// <summary>What a page says of the post that led to it, in its address: every post is answered by the way to a page, so that neither Back
/// nor Reload sends a form again. It says nothing of what was answered.</summary>
internal static class Say
{
    /// <summary>The name in the address.</summary>
    public const string Key = "say";

    /// <summary>Something is to be mended.</summary>
    public const string Faults = "faults";

    /// <summary>Something was received, or filled in by somebody else, since the page was shown.</summary>
    public const string Changed = "changed";

    /// <summary>What was sent says nothing new.</summary>
    public const string Same = "same";

    /// <summary>The page was too old.</summary>
    public const string Stale = "stale";
}

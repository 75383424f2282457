namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>The start of an app of functions.</summary>
public class FunctionsApplication
{
    /// <summary>Starts composing an app; settings come from local.settings.json, the environment and <paramref name="args"/>.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new FunctionsApplicationBuilder(args);
    }
}

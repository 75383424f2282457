namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Adds the ASP.NET Core integration.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Lets functions take an HttpRequest and return an IResult. Call it before adding middleware that looks at the request.</summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Composition.UseWebIntegration();
        return builder;
    }
}

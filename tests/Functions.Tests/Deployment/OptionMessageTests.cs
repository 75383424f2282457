using System.ComponentModel.DataAnnotations;
using Herald.Functions.Desk.Pages;
using Herald.Functions.Participation;
using Herald.Functions.Tests.Support;
using Herald.LocalRuntime.Hosting;
using Microsoft.Extensions.Options;

namespace Herald.Functions.Tests.Deployment;

/// <summary>An app that is set up wrongly does not start, and says which setting is to be put right.</summary>
[Collection(NeedsAzurite.Name)]
public sealed class OptionMessageTests(AzuriteFixture azurite)
{
    /// <summary>All but <see cref="DeskOptions"/>, which may be left out as a whole: its own message is tested below.</summary>
    public static TheoryData<Type> OptionTypes => [.. typeof(Sweeper).Assembly.GetTypes()
        .Where(type => type.GetField("Section")?.IsLiteral == true && type.Name.EndsWith("Options", StringComparison.Ordinal) && type != typeof(DeskOptions))];

    [Theory]
    [MemberData(nameof(OptionTypes))]
    public void Validate_NothingSet_NamesASettingInEveryMessage(Type type)
    {
        object options = Activator.CreateInstance(type)!;
        string section = (string)type.GetField("Section")!.GetRawConstantValue()!;
        string[] settings = [.. type.GetProperties().Where(p => p.CanWrite).Select(p => $"{section}:{p.Name}")];
        List<ValidationResult> found = [];
        Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true);

        Assert.NotEmpty(found);
        Assert.All(found, fault => Assert.Contains(settings, setting => fault.ErrorMessage!.Contains(setting, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Herald:LinkKey", "short")]
    [InlineData("Herald:PublicUrl", "/relative")]
    [InlineData("Herald:OrchestrationHistoryUrl", "javascript:alert('{instance}')")]
    [InlineData("SendGrid:DataResidency", "moon")]
    [InlineData("SendGrid:WebhookPublicKey", "no key")]
    public async Task Start_SettingWrong_FailsAndNamesIt(string setting, string value)
    {
        string folder = Directory.CreateTempSubdirectory("herald-options-").FullName;
        LocalHostOptions options = new(folder)
        {
            TableConnectionString = azurite.ConnectionString,
            History = HistoryMode.Memory,
            ConfigureLogging = _ => { },
            Settings = new Dictionary<string, string?> { [setting] = value, ["Herald:Storage:Table"] = "Options" },
        };

        Exception failure = await Assert.ThrowsAnyAsync<Exception>(() => LocalHost.StartAsync(typeof(Sweeper).Assembly, options));

        Assert.Contains(setting, Assert.IsType<OptionsValidationException>(failure).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}

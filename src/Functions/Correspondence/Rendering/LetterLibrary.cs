using System.Reflection;
using System.Text.Json;
using Fluid;
using Herald.Domain.Letters;
using Herald.Domain.People;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>The templates of one language: every kind of letter, or the language is not there.</summary>
internal sealed record LetterFolder(
    Language Language, LetterWords Words, IFluidTemplate Opening, IFluidTemplate Closing, IReadOnlyDictionary<LetterKind, LetterTemplate> Letters);

/// <summary>Every template, read once from the assembly, with the first letter: reading them takes longer than the rest of the start.
/// They are part of the assembly, so that none can be missing or malformed that the tests have not seen.</summary>
internal sealed class LetterLibrary
{
    private static readonly Assembly Assembly = typeof(LetterLibrary).Assembly;

    private readonly Dictionary<Language, LetterFolder> folders;

    public LetterLibrary()
        : this(Read)
    {
    }

    /// <summary>A library of other templates, each read by its path.</summary>
    internal LetterLibrary(Func<string, string> read)
    {
        Layout = LiquidTemplates.Parse("layout", read("layout.html"));
        folders = Languages.All.Where(HasFolder).Select(language => Folder(language, read)).ToDictionary(f => f.Language);
    }

    /// <summary>The HTML document around every letter.</summary>
    public IFluidTemplate Layout { get; }

    /// <summary>The languages that letters can be written in.</summary>
    public IReadOnlyCollection<Language> Present => folders.Keys;

    /// <summary>The folder of <paramref name="language"/>, or the English one: a whole letter in one language.</summary>
    public LetterFolder For(Language language) => folders.GetValueOrDefault(language, folders[Language.En]);

    private static bool HasFolder(Language language) => Assembly.GetManifestResourceInfo(Name($"{language.Code()}/_words.json")) is not null;

    private static LetterFolder Folder(Language language, Func<string, string> read)
    {
        string folder = language.Code();
        return new LetterFolder(
            language,
            JsonSerializer.Deserialize(read($"{folder}/_words.json"), LetterWordsJson.Default.LetterWords)!,
            LiquidTemplates.Parse($"{folder}/_opening", read($"{folder}/_opening.md")),
            LiquidTemplates.Parse($"{folder}/_closing", read($"{folder}/_closing.md")),
            LetterKinds.All.ToDictionary(kind => kind, kind => new LetterTemplate($"{folder}/{kind.Code()}", read($"{folder}/{kind.Code()}.md"))));
    }

    private static string Name(string file) => $"Letters/{file}";

    /// <summary>A template of the app.</summary>
    internal static string Read(string file)
    {
        using Stream stream = Assembly.GetManifestResourceStream(Name(file))
            ?? throw new InvalidOperationException($"There is no template {file}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}

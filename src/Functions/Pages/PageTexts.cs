using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Herald.Domain;
using Herald.Domain.People;
using Microsoft.AspNetCore.Components;

namespace Herald.Functions.Pages;

/// <summary>What the pages say in one language: <c>Pages/Texts/{language}.resx</c>, part of the assembly. It is asked for by language and
/// never by the thread's culture: the app runs without culture data, and one process speaks to all of them.</summary>
public sealed partial class PageTexts
{
    private static readonly ConcurrentDictionary<Language, PageTexts> Loaded = new();

    private readonly Dictionary<string, string> texts;

    private PageTexts(Language language)
    {
        Language = language;
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Texts/{language.Code()}.resources")
            ?? throw new InvalidOperationException($"The app was built without the texts of {language.Code()}.");
        using ResourceReader reader = new(stream);
        texts = reader.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The language for <c>lang</c>: BCP 47, with the script where it is not plain from the language.</summary>
    public string Tag => TagOf(Language);

    /// <summary>The direction of writing, for <c>dir</c>.</summary>
    public string Direction => Language == Language.Ar ? "rtl" : "ltr";

    /// <summary>Every key, for tests.</summary>
    internal IReadOnlyDictionary<string, string> All => texts;

    /// <summary>The text under a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a fault of the build, which the tests find.</exception>
    public string this[string key] => texts.TryGetValue(key, out string? text)
        ? text
        : throw new KeyNotFoundException($"There is no text '{key}' in {Language.Code()}.");

    /// <summary>Whether there is a text under a key.</summary>
    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>The texts of <paramref name="language"/>.</summary>
    public static PageTexts In(Language language) => Loaded.GetOrAdd(language, l => new PageTexts(l));

    /// <summary>A language for <c>lang</c>.</summary>
    public static string TagOf(Language language) => language == Language.Zh ? "zh-Hans" : language.Code();

    /// <summary>The name of a language in itself.</summary>
    public static string NameOf(Language language) => language switch
    {
        Language.Ar => "العربية",
        Language.En => "English",
        Language.Es => "Español",
        Language.Fr => "Français",
        Language.Ru => "Русский",
        _ => "中文",
    };

    /// <summary>The text under a key with its values filled in, each set apart from the direction of the text round it.</summary>
    public MarkupString Markup(string key, params (string Name, object Value)[] values) => new(Fill(
        HtmlEncoder.Default.Encode(this[key]).Replace("&#x7B;", "{", StringComparison.Ordinal).Replace("&#x7D;", "}", StringComparison.Ordinal),
        values,
        value => $"<bdi>{HtmlEncoder.Default.Encode(value)}</bdi>"));

    /// <summary>The same for where no markup can stand: each value in an isolate of characters.</summary>
    public string With(string key, params (string Name, object Value)[] values) => Fill(this[key], values, Bidi.Isolate);

    /// <summary>What is wrong, in words.</summary>
    public string Of(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.Code is { } code && texts.TryGetValue($"fault.{code}", out string? text)
            ? Fill(text, [.. fault.Values.Select((value, i) => ($"{i}", (object)value))], Bidi.Isolate)
            : fault.Message;
    }

    private static string Fill(string text, (string Name, object Value)[] values, Func<string, string> write) =>
        Placeholder().Replace(text, match =>
        {
            foreach ((string name, object value) in values)
            {
                if (name == match.Groups[1].Value)
                {
                    return write(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                }
            }

            throw new KeyNotFoundException($"Nothing was given for '{match.Value}' in '{text}'.");
        });

    /// <summary>A placeholder in a text: <c>{name}</c>.</summary>
    [GeneratedRegex(@"\{([a-zA-Z0-9]+)\}")]
    internal static partial Regex Placeholder();
}

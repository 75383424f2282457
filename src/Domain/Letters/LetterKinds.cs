using System.Text.Json;

namespace Herald.Domain.Letters;

/// <summary>Names of the kinds of letter.</summary>
public static class LetterKinds
{
    /// <summary>All kinds, in the order of the procedure.</summary>
    public static IReadOnlyList<LetterKind> All { get; } = Enum.GetValues<LetterKind>();

    /// <summary>The kind's name in files and templates: <c>late-reply-refused</c>.</summary>
    public static string Code(this LetterKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>The kind of that name; null where there is none.</summary>
    public static LetterKind? FromCode(string code) => All.Where(kind => kind.Code() == code).Cast<LetterKind?>().FirstOrDefault();
}

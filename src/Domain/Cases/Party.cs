using Herald.Domain.People;

namespace Herald.Domain.Cases;

/// <summary>Whom a case is about: a member state, or an observer or sector member, as the directory lists it.</summary>
public sealed record Party
{
    /// <summary>The party's code: ISO 3166 alpha-2 for states.</summary>
    public required string Code { get; init; }

    /// <summary>The party's name; English always, other languages where the directory has them.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The administrative region, as the organisation divides the world; may be empty.</summary>
    public required string Region { get; init; }

    /// <summary>The language of correspondence.</summary>
    public required Language Language { get; init; }

    /// <summary>E-mail addresses of the capital: the first recipients of every letter. Not empty.</summary>
    public required IReadOnlyList<string> Capital { get; init; }

    /// <summary>E-mail addresses of the permanent mission, in copy; may be empty.</summary>
    public required IReadOnlyList<string> Mission { get; init; }
}

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>Marks a letter that repeats an earlier one, in its subject and on its first line, so that nobody takes it for a second letter.
/// No template and no campaign can leave it out.</summary>
internal sealed class RepetitionMark
{
    private readonly RepetitionWords words;

    private RepetitionMark(RepetitionWords words, string date) =>
        (this.words, Line) = (words, $"**{words.Line.Replace("{date}", Isolates.Around(date), StringComparison.Ordinal)}**");

    /// <summary>The letter's first line, in Markdown.</summary>
    public string Line { get; }

    /// <summary>The mark of a letter in the language of <paramref name="folder"/>; null for one that nobody can have had before.</summary>
    public static RepetitionMark? Of(LetterOccasion occasion, LetterFolder folder)
    {
        if (occasion.Intent.CopyOf is not { } first)
        {
            return null;
        }

        LetterDates dates = new(folder.Words, occasion.Campaign.Place.In(folder.Language), occasion.Campaign.Zone);
        return new RepetitionMark(occasion.Intent.MayHaveMissed ? folder.Words.Again : folder.Words.Copy, dates.DayOf(first));
    }

    /// <summary>The subject of the first letter, marked: plain or in Markdown.</summary>
    public string Around(string subject) => words.Subject.Replace("{subject}", subject, StringComparison.Ordinal);
}

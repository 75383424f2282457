using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Rehearsal.Cues;

namespace Herald.Rehearsal.Scripts;

/// <summary>What will happen in the whole campaign, and what must have become of each state. It follows from the campaign, the directory and
/// the seed alone.</summary>
internal sealed class Script
{
    /// <summary>HTML, Markdown and a template, where a first name belongs.</summary>
    public const string MarkupName = "<b onmouseover=alert(1)>Ida</b> [x](javascript:alert(1)) {{ campaign.id }}";

    private static readonly LogisticsHabit[] Habits =
    [
        LogisticsHabit.Complete, LogisticsHabit.InSteps, LogisticsHabit.Complete, LogisticsHabit.Partial,
        LogisticsHabit.InSteps, LogisticsHabit.Complete, LogisticsHabit.Silent,
    ];

    private Script(int seed, Setting setting, IReadOnlyList<Part> parts, IReadOnlyList<Cue> cues)
    {
        Seed = seed;
        Setting = setting;
        Parts = parts;
        Cues = cues;
    }

    public int Seed { get; }

    public Setting Setting { get; }

    /// <summary>One part a state, in the order of the directory.</summary>
    public IReadOnlyList<Part> Parts { get; }

    /// <summary>Everything that happens, in order.</summary>
    public IReadOnlyList<Cue> Cues { get; }

    public static Script Write(Campaign campaign, IReadOnlyList<Party> parties, int seed)
    {
        Setting setting = new(campaign);
        People people = new();
        Dictionary<string, Role> cast = Casting.Cast(seed, parties, setting.TakesAllTheWay);
        Part[] parts = [.. parties.Select((party, i) => Write(setting, party, cast[party.Code], new Dice(seed, party.Code), people, Habits[i % Habits.Length]))];
        Cue[] cues = [.. parts.SelectMany(part => part.Cues).Concat(Releases(setting, parts)).Concat(MailScript.Cues(setting)).OrderBy(cue => cue.At)];
        return new Script(seed, setting, parts, cues);
    }

    private static Part Write(Setting setting, Party party, Role role, Dice dice, People people, LogisticsHabit habit)
    {
        Draft draft = new(setting, party, dice, people, habit);
        Ending ending = role.Play(draft);
        return new Part(role.Name, party, draft.Cues, ending) { Mail = draft.Mail };
    }

    private static IEnumerable<Cue> Releases(Setting setting, Part[] parts)
    {
        if (setting.Campaign.Release == ReleasePolicy.Automatic)
        {
            yield break;
        }

        string[] some = [.. parts.Where(part => part.Ending.Invited.Count > 0).Select(part => part.Party.Code)];
        if (some.Length > 0)
        {
            yield return new InvitationsReleased(setting.FirstReleaseAt, [.. some.Take(1)]);
            yield return new InvitationsReleased(setting.FirstReleaseAt, [.. some.Skip(1).Take(5)]);
        }

        yield return new InvitationsReleased(setting.ReleaseAt, null);
        yield return new InvitationsReleased(setting.LaterReleaseAt, null);
    }
}

using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Rehearsal.Scripts.Roles;

namespace Herald.Rehearsal.Scripts;

/// <summary>Who plays what. The first role of the list is the understudy for a role that a state cannot play.</summary>
internal static class Casting
{
    /// <summary>Every role; where there are few states, those at the head of the list are cast.</summary>
    public static IReadOnlyList<Role> Roles { get; } =
    [
        new("in time", 30, RolesInTime.Prompt),
        new("amended twice", 8, RolesInTime.Amending),
        new("withdrawn", 4, RolesInTime.Withdrawing),
        new("declined", 14, RolesInTime.Declining),
        new("two invitees", 8, RolesInTime.TwoInvitees),
        new("late, accepted", 4, RolesAfterDeadline.LateAccepted),
        new("late, refused", 3, RolesAfterDeadline.LateRefused),
        new("silent", 26, RolesAfterDeadline.Silent),
        new("hostile", 3, RolesAfterDeadline.Hostile),
        new("bounced, address corrected", 3, RolesWithMailTrouble.Bouncing),
        new("suppressed, address corrected", 2, RolesWithMailTrouble.Dropped),
        new("reported as spam", 1, RolesWithMailTrouble.ReportingSpam),
        new("deferred", 3, RolesWithMailTrouble.Deferring),
        new("letter lost", 2, RolesWithMailTrouble.LostLetter),
        new("answer lost", 2, RolesWithMailTrouble.LostAnswer),
        new("failed but kept", 1, RolesWithMailTrouble.FailedButKept),
        new("refused for good", 1, RolesWithMailTrouble.Refused),
        new("too many requests", 1, RolesWithMailTrouble.Limited),
        new("note verbale", 6, RolesByStaff.NoteVerbale),
        new("deadline extended", 3, RolesByStaff.Extended),
        new("substitute after the invitation", 5, RolesAfterInvitation.Substituting),
        new("code reissued", 2, RolesByStaff.NewCode),
        new("note recorded after the deadline", 3, RolesByStaff.BelatedNote),
        new("last second", 2, RolesInTime.LastSecond),
        new("first instant late", 1, RolesAfterDeadline.FirstInstantLate),
        new("posted three times", 4, RolesInTime.Repeating),
        new("regrets after the invitation", 3, RolesAfterInvitation.Cancelling),
        new("markup in a name", 1, RolesAfterInvitation.Markup),
        new("one of two stays at home", 2, RolesAfterInvitation.DroppingOne),
        new("withdrawn by staff", 2, RolesByStaff.WithdrawnByStaff),
        new("declined, then came", 2, RolesInTime.Returning),
        new("regrets by telephone", 3, RolesByStaff.Telephone),
    ];

    /// <summary>The role that gets every kind of letter: it is played in each language.</summary>
    public static Role AllTheWay { get; } = new("late, refused, then all the way", 0, RolesAfterDeadline.AllTheWay);

    private static readonly HashSet<Func<Draft, Ending>> MailTroubles =
    [
        RolesWithMailTrouble.Bouncing, RolesWithMailTrouble.Dropped, RolesWithMailTrouble.ReportingSpam, RolesWithMailTrouble.Deferring,
        RolesWithMailTrouble.LostLetter, RolesWithMailTrouble.LostAnswer, RolesWithMailTrouble.FailedButKept, RolesWithMailTrouble.Refused,
        RolesWithMailTrouble.Limited,
    ];

    /// <summary>A role for each party: every role once, as far as there are parties; then every role in each language; then by weight.</summary>
    /// <param name="seed">Chooses who plays what.</param>
    /// <param name="parties">The parties.</param>
    /// <param name="allTheWay">Whether one party of each language gets every kind of letter.</param>
    public static Dictionary<string, Role> Cast(int seed, IReadOnlyList<Party> parties, bool allTheWay)
    {
        Dice dice = new(seed, "casting");
        HashSet<string> shared = Shared(parties);
        Party[] order = dice.Shuffle(parties);
        Dictionary<string, Role> cast = [];
        if (allTheWay)
        {
            foreach (Party first in order.Where(party => !HasShared(party, shared)).DistinctBy(party => party.Language))
            {
                cast[first.Code] = AllTheWay;
            }
        }

        HashSet<(Language, Role)> played = [];
        foreach ((int i, Party party) in order.Where(party => !cast.ContainsKey(party.Code)).Index())
        {
            Role role = i < Roles.Count ? Roles[i] : Roles.FirstOrDefault(one => !played.Contains((party.Language, one))) ?? Weighted(dice);
            if (MailTroubles.Contains(role.Play) && !CanHaveTrouble(party, shared))
            {
                role = Roles[0];
            }

            cast[party.Code] = role;
            played.Add((party.Language, role));
        }

        return cast;
    }

    private static Role Weighted(Dice dice)
    {
        int left = dice.Below(Roles.Sum(role => role.Weight));
        return Roles.First(role => (left -= role.Weight) < 0);
    }

    // What goes wrong at a mailbox that two states share, or that is both capital's and mission's, goes wrong with more than its own letters.
    private static bool CanHaveTrouble(Party party, HashSet<string> shared) =>
        party.Capital is [var only] && !shared.Contains(only);

    private static bool HasShared(Party party, HashSet<string> shared) => party.Capital.Concat(party.Mission).Any(shared.Contains);

    private static HashSet<string> Shared(IReadOnlyList<Party> parties) => parties
        .SelectMany(party => party.Capital.Concat(party.Mission))
        .GroupBy(address => address, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .Select(group => group.Key)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}

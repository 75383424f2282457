using Herald.Domain.Cases;
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
        new("note verbale", 6, RolesByStaff.NoteVerbale),
        new("deadline extended", 3, RolesByStaff.Extended),
        new("substitute after the invitation", 5, RolesAfterInvitation.Substituting),
        new("bounced, address corrected", 3, RolesByStaff.Bouncing),
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

    /// <summary>A role for each party: every role once, as far as there are parties, and the others by weight.</summary>
    public static Dictionary<string, Role> Cast(int seed, IReadOnlyList<Party> parties)
    {
        Dice dice = new(seed, "casting");
        HashSet<string> shared = Shared(parties);
        Party[] order = dice.Shuffle(parties);
        Dictionary<string, Role> cast = [];
        for (int i = 0; i < order.Length; i++)
        {
            Role role = i < Roles.Count ? Roles[i] : Weighted(dice);
            if (role.Play == RolesByStaff.Bouncing && !CanBounce(order[i], shared))
            {
                role = Roles[0];
            }

            cast[order[i].Code] = role;
        }

        return cast;
    }

    private static Role Weighted(Dice dice)
    {
        int left = dice.Below(Roles.Sum(role => role.Weight));
        return Roles.First(role => (left -= role.Weight) < 0);
    }

    // A dead mailbox that two states share, or that is both capital's and mission's, would bounce more than its own letters.
    private static bool CanBounce(Party party, HashSet<string> shared) =>
        party.Capital is [var only] && !shared.Contains(only);

    private static HashSet<string> Shared(IReadOnlyList<Party> parties) => parties
        .SelectMany(party => party.Capital.Concat(party.Mission))
        .GroupBy(address => address, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .Select(group => group.Key)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}

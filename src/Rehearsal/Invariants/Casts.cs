using Herald.Domain.People;
using Herald.Rehearsal.Cues;
using Herald.Rehearsal.Scripts;

namespace Herald.Rehearsal.Invariants;

/// <summary>Who is named in a part.</summary>
internal static class Casts
{
    /// <summary>The full names of everybody whom the state or staff for it ever name.</summary>
    public static IEnumerable<string> PeopleOf(Part part) => part.Cues.SelectMany(Invitees).Select(person => person.FullName).Distinct();

    private static IReadOnlyList<Invitee> Invitees(Cue cue) => cue switch
    {
        ReplyPosted reply => reply.Content.Invitees,
        ReplyRecorded reply => reply.Content.Invitees,
        RevokedCodeTried reply => reply.Content.Invitees,
        _ => [],
    };
}

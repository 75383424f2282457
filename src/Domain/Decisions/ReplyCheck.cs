using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.People;

namespace Herald.Domain.Decisions;

/// <summary>Checks what a reply says, before anything is decided; the paths are those of the form and the API.</summary>
public static class ReplyCheck
{
    /// <summary>The longest name, title or contact detail, in characters.</summary>
    public const int LongestName = 150;

    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 2000;

    /// <summary>What is wrong with <paramref name="content"/>; empty when nothing is.</summary>
    public static IReadOnlyList<Fault> Faults(Campaign campaign, ReplyContent content)
    {
        List<Fault> faults = [];
        if (content.Answer == Answer.Attend)
        {
            CheckInvitees(content.Invitees, faults);
            CheckParts(campaign, content, faults);
        }
        else if (content.Invitees.Count > 0 || content.Parts.Count > 0 || content.Speaking.Count > 0)
        {
            faults.Add(new Fault("answer", "Name persons and programme parts only when somebody is to be invited"));
        }

        TextCheck.OptionalLines(content.Note, "note", LongestNote, faults);
        TextCheck.Optional(content.Contact?.Name, "contact.name", LongestName, faults);
        TextCheck.Optional(content.Contact?.Phone, "contact.phone", LongestName, faults);
        if (content.Contact?.Email is { } email && !EmailAddress.IsValid(email))
        {
            faults.Add(Fault.Of("contact.email", "email", "Enter an e-mail address such as name@mission.example"));
        }

        return faults;
    }

    private static void CheckInvitees(IReadOnlyList<Invitee> invitees, List<Fault> faults)
    {
        if (invitees.Count == 0)
        {
            faults.Add(Fault.Of("invitees", "invitees", "Name the person to invite"));
        }

        if (invitees.GroupBy(i => i?.Office).Any(office => office.Count() > 1))
        {
            faults.Add(new Fault("invitees", "Name at most one head of state and one head of government"));
        }

        for (int i = 0; i < invitees.Count; i++)
        {
            if (invitees[i] is not { } invitee) // JSON can hold null where the type cannot
            {
                faults.Add(new Fault($"invitees[{i}]", "Name the person to invite"));
                continue;
            }

            TextCheck.Required(invitee.GivenName, $"invitees[{i}].givenName", ("given-name", "Enter the first name"), LongestName, faults);
            TextCheck.Optional(invitee.Surname, $"invitees[{i}].surname", LongestName, faults);
            TextCheck.Required(invitee.Title, $"invitees[{i}].title", ("title", "Enter the title or function"), LongestName, faults);
            TextCheck.Optional(invitee.FormOfAddress, $"invitees[{i}].formOfAddress", LongestName, faults);
            TextCheck.Optional(invitee.SubstituteLevel, $"invitees[{i}].substituteLevel", LongestName, faults);
        }
    }

    private static void CheckParts(Campaign campaign, ReplyContent content, List<Fault> faults)
    {
        foreach (string part in content.Parts.Except(campaign.Programme.Select(p => p.Id)))
        {
            faults.Add(Fault.Of("parts", "parts", $"'{part}' is not a part of the programme"));
        }

        foreach (string part in content.Speaking)
        {
            if (!content.Parts.Contains(part))
            {
                faults.Add(Fault.Of("speaking", "speaking", $"'{part}' is not among the parts that you chose"));
            }
            else if (campaign.Programme.Any(p => p.Id == part && !p.MaySpeak))
            {
                faults.Add(Fault.Of("speaking", "speaking", $"Nobody speaks at '{part}'"));
            }
        }
    }
}

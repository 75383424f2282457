using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.People;
using Herald.Rehearsal.Cues;

namespace Herald.Rehearsal.Scripts;

/// <summary>A part as it is being written: roles add cues to it.</summary>
internal sealed class Draft(Setting setting, Party party, Dice dice, People people, LogisticsHabit habit)
{
    private readonly List<Cue> cues = [];
    private int submissions;

    public Setting Setting { get; } = setting;

    public Party Party { get; } = party;

    public Dice Dice { get; } = dice;

    public string Code => Party.Code;

    /// <summary>What was written so far, in order of time; what happens at one instant stays in the order of writing.</summary>
    public IReadOnlyList<Cue> Cues => [.. cues.OrderBy(cue => cue.At)];

    /// <summary>What goes wrong with its mail.</summary>
    public MailTrouble Mail { get; set; } = MailTrouble.None;

    /// <summary>Until when the state cannot be invited: its own deadline, where release is automatic.</summary>
    public DateTimeOffset InvitedFrom { get; set; }

    public Invitee Head() => people.Invent(Dice, Party, Office.HeadOfState);

    public Invitee Government() => people.Invent(Dice, Party, Office.HeadOfGovernment);

    /// <summary>One of the two, as the state is made.</summary>
    public Invitee Someone() => Dice.Chance(0.6) ? Head() : Government();

    /// <summary>Who comes in place of <paramref name="person"/>.</summary>
    public Invitee SubstituteFor(Invitee person) =>
        people.Invent(Dice, Party, person.Office, person.Office == Office.HeadOfState ? "Vice-President" : "Minister for Foreign Affairs");

    /// <summary>Interest in the programme, for these persons.</summary>
    public ReplyContent Attend(params Invitee[] invitees)
    {
        IReadOnlyList<ProgrammePart> programme = Setting.Campaign.Programme;
        string[] parts = [.. programme.Select(p => p.Id).Where(_ => Dice.Chance(0.8))];
        parts = parts.Length == 0 ? [.. programme.Take(1).Select(p => p.Id)] : parts;
        return new ReplyContent
        {
            Answer = Answer.Attend,
            Invitees = invitees,
            Parts = parts,
            Speaking = [.. programme.Where(p => p.MaySpeak && parts.Contains(p.Id) && Dice.Chance(0.5)).Select(p => p.Id)],
            Contact = Dice.Chance(0.5) ? new ContactPerson("Protocol officer", $"desk@{Code.ToLowerInvariant()}.example", "+41 22 000 00 00") : null,
        };
    }

    public static ReplyContent Regret() => new() { Answer = Answer.Regret, Note = "Regrets: other engagements." };

    public static ReplyContent Withdraw() => new() { Answer = Answer.Withdraw };

    public void Add(Cue cue) => cues.Add(cue);

    /// <summary>The state posts a reply, as often as told under one submission id.</summary>
    public void Post(DateTimeOffset at, ReplyContent content, int times = 1) =>
        Add(new ReplyPosted(at, Code, content, Format(), NextId("reply"), times));

    /// <summary>Staff record a reply that came on paper or by word.</summary>
    public void Record(DateTimeOffset at, ReplyContent content, Channel channel, DateTimeOffset receivedAt) =>
        Add(new ReplyRecorded(at, Code, content, channel, receivedAt, $"{channel} {Dice.Below(900) + 100}/{Setting.Campaign.Date.Year}", NextId("record")));

    /// <summary>The end of a state that is invited: it answers the questionnaire as its habit is.</summary>
    public Ending Invited(DateTimeOffset? firstReplyAt, params Invitee[] invitees)
    {
        QuestionnaireWriter writer = new(Setting.Campaign, Dice);
        if (habit is LogisticsHabit.InSteps or LogisticsHabit.Partial)
        {
            FillIn(Dice.Between(0.40, 0.55), writer.Partial());
        }

        if (habit is LogisticsHabit.InSteps or LogisticsHabit.Complete)
        {
            FillIn(Dice.Between(0.60, 0.90), writer.Complete());
            return new Ending(Stage.LogisticsComplete, invitees, firstReplyAt);
        }

        return new Ending(Stage.Invited, invitees, firstReplyAt);
    }

    /// <summary>The end of a state that is invited, says what it knows, is reminded, and then says the rest.</summary>
    public Ending InvitedAndReminded(DateTimeOffset? firstReplyAt, params Invitee[] invitees)
    {
        QuestionnaireWriter writer = new(Setting.Campaign, Dice);
        FillIn(Setting.Aftermath.ShareOf(Setting.LaterReleaseAt) + 0.1, writer.Partial());
        FillIn(0.98, writer.Complete());
        return new Ending(Stage.LogisticsComplete, invitees, firstReplyAt);
    }

    public static Ending At(Stage stage, DateTimeOffset? firstReplyAt = null) => new(stage, [], firstReplyAt);

    private void FillIn(double share, Domain.Logistics.Questionnaire questionnaire)
    {
        DateTimeOffset usual = Setting.Aftermath.StateAt(share);
        DateTimeOffset at = usual > InvitedFrom ? usual : InvitedFrom.AddHours(share);
        Add(new QuestionnairePosted(at, Code, questionnaire, Format(), NextId("logistics")));
    }

    private WireFormat Format() => Dice.Chance(0.5) ? WireFormat.Form : WireFormat.Json;

    private string NextId(string kind) => $"{Code}-{kind}-{++submissions}";
}

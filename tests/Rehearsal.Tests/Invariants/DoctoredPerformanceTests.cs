using System.Net;
using System.Text.Json;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Rehearsal.Actors;
using Herald.Rehearsal.Cli;
using Herald.Rehearsal.Invariants;
using Herald.Rehearsal.Observing;
using Herald.Rehearsal.Reporting;
using Herald.Rehearsal.Tests.Support;

namespace Herald.Rehearsal.Tests.Invariants;

/// <summary>Each invariant is shown a record of a rehearsal in which something was broken.</summary>
[Collection(RehearsalSeries.Name)]
public sealed class DoctoredPerformanceTests(SampleRun sample)
{
    private static readonly SeenFact Complete = new(0, default, "LogisticsReceived", "State", JsonElement.Parse("""{"complete":true}"""));

    private static readonly Dictionary<string, Func<Performance, Performance>> Doctors = new()
    {
        ["every accepted submission is in its case exactly once, with its receipt"] = p => p with { Cases = Change(p, c => c.Submissions.Count > 0, c => c with { Submissions = [] }) },
        ["no case holds a submission that nobody was told is accepted"] = p => p with { Postings = [.. p.Postings.Where(post => post.Kind != PostingKind.Submission)] },
        ["everything that missions and staff do by the rules is accepted"] = p => p with { Postings = [.. p.Postings, Post(PostingKind.Action, HttpStatusCode.Conflict)] },
        ["hostile input is always rejected, and never by an error of the app"] = p => p with { Postings = [.. p.Postings, Post(PostingKind.Attack, HttpStatusCode.InternalServerError)] },
        ["hostile input changes nothing"] = p => p with { Cases = Change(p, c => IsHostile(p, c), c => c with { Facts = [.. c.Facts, new SeenFact(99, default, "RegretsReceived", "State", null)] }) },
        ["the app logs no error"] = p => p with { Errors = ["out of paper"] },
        ["no letter goes out twice"] = p => p with { Letters = [.. p.Letters, p.Letters[0]] },
        ["every state gets the circular letter on the day of its date"] = p => p with { Letters = [.. p.Letters.Where(l => l.LetterId != p.Letters[0].LetterId)] },
        ["every letter goes to the state's own addresses alone"] = p => First(p, l => l with { Recipients = [.. l.Recipients, new MailItemRecipient("other@state.example", "cc", "delivered")] }),
        ["the desk shows exactly the letters that the mail service took"] = p => p with { Letters = [.. p.Letters.Skip(1)] },
        ["the desk knows which letters arrived and which bounced"] = p => First(p, l => l with { Recipients = [.. l.Recipients.Select(r => r with { State = l.Bounced ? "delivered" : "bounce" })] }),
        ["no letter is left in the outbox"] = p => p with { Cases = Change(p, _ => true, c => c with { Letters = [.. c.Letters, Letter(LetterStatus.Pending)] }) },
        ["nobody who has replied is reminded"] = p => p with { Letters = [.. p.Letters.Select(l => l with { At = l.At.AddYears(1) })] },
        ["whoever is silent is reminded on each reminder day"] = p => p with { Letters = [.. p.Letters.Where(l => !l.Key.StartsWith("reminder", StringComparison.Ordinal))] },
        ["nobody whose questionnaire is complete is reminded"] = p => p with { Cases = [.. p.Cases.Select(c => c with { Facts = [Complete, .. c.Facts] })] },
        ["no letter names another state or anybody of it"] = p => First(p, l => l with { Text = $"{l.Text} {p.Script.Parts.First(part => part.Party.Code != l.Code).Party.Name.English}." }),
        ["no letter holds another state's code"] = p => First(p, l => l with { Text = p.Letters.First(other => other.Code != l.Code && Mailbox.Codes(other.Text).Any()).Text }),
        ["names are shown as they are, never as markup"] = p => First(p, l => l with { Html = $"{l.Html}<b onmouseover=alert(1)>" }),
        ["every letter is in the language of its state"] = p => First(p, l => l with { Language = "eo" }),
        ["every kind of letter goes out in each language of which a state goes all the way"] = p => p with { Letters = [.. p.Letters.Where(l => l.Language != "fr" || !l.Key.StartsWith("closing", StringComparison.Ordinal))] },
        ["what went wrong with a letter was put before staff"] = p => p with { Cases = Change(p, _ => true, c => c with { Letters = [.. c.Letters, Letter(LetterStatus.Dropped)] }) },
        ["the end of every letter is explained"] = p => p with { Cases = Change(p, _ => true, c => c with { Letters = [.. c.Letters, Letter(LetterStatus.Sent)] }) },
        ["the invitations in force are those of the script, person by person"] = p => p with { Cases = Change(p, c => c.Invitations.Count > 0, c => c with { Invitations = [] }) },
        ["the invitations in force name the persons of the reply in force"] = p => p with { Cases = Change(p, c => c.Invitations.Count > 0, c => c with { Reply = null }) },
        ["every invitation in force went out, and its letter names the person"] = p => p with { Letters = [.. p.Letters.Where(l => !l.Key.StartsWith("invitation", StringComparison.Ordinal))] },
        ["the register of invitations has no gap and no void number"] = p => p with { Register = [.. p.Register.Skip(1)] },
        ["every invitation has its number in the register"] = p => p with { Register = [.. p.Register.SkipLast(1)] },
        ["every state comes to the stage that the script has for it"] = p => p with { Stages = p.Stages.ToDictionary(s => s.Key, _ => Stage.Notified) },
        ["every case is closed when the event is over"] = p => p with { Cases = Change(p, _ => true, c => c with { Stage = Stage.Invited }) },
        ["every orchestration is completed"] = p => p with { Cases = Change(p, _ => true, c => c with { Orchestration = null }) },
        ["every chain of facts verifies"] = p => p with { Cases = Change(p, _ => true, c => c with { Chain = new SeenChain(false, 2) }) },
        ["every case has all its facts"] = p => p with { Cases = Change(p, _ => true, c => c with { Facts = [.. c.Facts.Skip(1)] }) },
    };

    public static TheoryData<string> Names => [.. AllInvariants.List.Select(invariant => invariant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_RecordWithABreach_FindsIt(string name)
    {
        Performance doctored = Doctors[name](sample.Result.Performance);

        Assert.NotEmpty(Assert.Single(AllInvariants.Check(doctored), finding => finding.Name == name).Violations);
    }

    [Fact]
    public void Conclude_BrokenInvariant_ExitsWithOneAndSaysWhich()
    {
        Performance doctored = Doctors["no letter goes out twice"](sample.Result.Performance);
        RehearsalResult result = sample.Result with { Performance = doctored, Findings = AllInvariants.Check(doctored) };

        Assert.Equal(RehearsalProgram.Broken, RehearsalProgram.Conclude(result, null));
        Assert.Equal(1, ResultFile.Of(result).DuplicateLetters);
        Assert.Contains(new InvariantResult("no letter goes out twice", false), ResultFile.Of(result).Invariants);
    }

    private static CaseObservation[] Change(Performance p, Func<CaseObservation, bool> which, Func<CaseObservation, CaseObservation> change)
    {
        CaseObservation chosen = p.Cases.First(which);
        return [.. p.Cases.Select(c => c == chosen ? change(c) : c)];
    }

    private static Performance First(Performance p, Func<LetterObservation, LetterObservation> change) =>
        p with { Letters = [change(p.Letters[0]), .. p.Letters.Skip(1)] };

    private static bool IsHostile(Performance p, CaseObservation c) => p.Script.Parts.Single(part => part.Party.Code == c.Code).Role == "hostile";

    private static Posting Post(PostingKind kind, HttpStatusCode status) => new(kind, "XX", "something", null, status, null, null);

    private static SeenLetter Letter(LetterStatus status) => new("reminder-2000-01-01", LetterKind.Reminder, status, default, null);
}

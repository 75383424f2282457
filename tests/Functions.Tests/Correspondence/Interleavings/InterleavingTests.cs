using CsCheck;
using Herald.Domain.Cases;
using Herald.Domain.Letters;
using Herald.Functions.Storage;
using Herald.Functions.Tests.Support;

namespace Herald.Functions.Tests.Correspondence.Interleavings;

/// <summary>Whatever sends, crashes, reports and staff do to each other, these hold. The app's own code over a table in memory.</summary>
// Not beside the tests that count requests to the storage: these would be counted too.
[Collection(NeedsAzurite.Name)]
public sealed class InterleavingTests
{
    private const int Stories = 10_000;

    /// <summary>Of the first story; another plays other stories. A failure names the seed of its own.</summary>
    private const ulong Seed = 20_250_131;

    [Fact]
    public async Task Letters_InAnyInterleaving_GoAtMostOnceAndAreExplained() => await Parallel.ForAsync(
        0,
        Stories,
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        async (story, _) =>
        {
            PCG random = new((uint)story, Seed);
            string seed = random.ToString();
            Deed[] deeds = Deed.Any.Array[3, 9].Generate(random, null, out Size _);
            try
            {
                await PlayAsync(deeds);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Story {story} of seed {Seed} ({seed}): {e.Message}\n{string.Join('\n', deeds.AsEnumerable())}", e);
            }
        });

    private static async Task PlayAsync(IEnumerable<Deed> deeds)
    {
        using World world = await World.OpenAsync();
        foreach (Deed deed in deeds)
        {
            await world.PlayAsync(deed);
        }

        await world.SettleAsync();
        Check(world, await world.DossierAsync());
    }

    private static void Check(World world, CaseDossier dossier)
    {
        CaseFile file = dossier.File;
        Assert.Null(FactChain.FirstBroken(file.Case.Key, dossier.Facts, file.HeadHash));
        Assert.True(world.Taken.Count == world.Taken.Distinct().Count(), $"Handed over twice: {string.Join(' ', world.Taken.Order())}");
        foreach (LetterRow letter in file.Letters)
        {
            CheckLetter(world, file, letter, [.. dossier.Facts.Select(f => f.Read()!.Fact)]);
        }

        IEnumerable<string> official = file.Letters
            .Where(l => l.Intent.Kind is LetterKind.Invitation or LetterKind.ReplacementInvitation && l.Intent.CopyOf is null && world.Taken.Contains(l.Key))
            .Select(l => $"{l.Intent.Office} {l.Intent.Revision}");
        Assert.Equal(official.Distinct(), official);
    }

    private static void CheckLetter(World world, CaseFile file, LetterRow letter, IReadOnlyList<Fact> facts)
    {
        bool taken = world.Taken.Contains(letter.Key);
        switch (letter.Status)
        {
            case LetterStatus.Sent or LetterStatus.Delivered or LetterStatus.Deferred:
                Assert.True(taken || facts.OfType<LetterConfirmed>().Any(f => f.LetterKey == letter.Key), $"{letter.Key} is {letter.Status} and never went");
                break;
            case LetterStatus.Bounced or LetterStatus.Dropped:
                Assert.True(taken);
                Assert.True(IsKnownToStaff(file, letter), $"{letter.Key} is {letter.Status} and nobody is told");
                break;
            case LetterStatus.Unknown or LetterStatus.Failed:
                Assert.NotNull(letter.Error);
                Assert.True(letter.Status == LetterStatus.Unknown || !taken, $"{letter.Key} failed and went");
                Assert.True(IsKnownToStaff(file, letter), $"{letter.Key} is {letter.Status} and nobody is told");
                break;
            case LetterStatus.Withdrawn:
                Assert.False(taken, $"{letter.Key} was withdrawn and went");
                Assert.NotEmpty(facts.OfType<LetterWithdrawn>().Single(f => f.LetterKey == letter.Key).Reason);
                break;
            default:
                Assert.Fail($"{letter.Key} was left {letter.Status}");
                break;
        }
    }

    private static bool IsKnownToStaff(CaseFile file, LetterRow letter) =>
        file.Case.Attention.Any(item => item.Letter == letter.Key) || file.Letters.Any(l => l.Intent.Repeats == letter.Key);
}

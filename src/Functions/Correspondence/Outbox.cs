using System.Diagnostics;
using Herald.Domain.Campaigns;
using Herald.Domain.Cases;
using Herald.Domain.Decisions;
using Herald.Domain.Letters;
using Herald.Functions.Correspondence.Keeping;
using Herald.Functions.Correspondence.Sending;
using Herald.Functions.Storage;
using Herald.Functions.Telemetry;
using Microsoft.Extensions.Logging;

namespace Herald.Functions.Correspondence;

/// <summary>Sends letters, each at most once. A letter is claimed before it is handed over; an attempt that never reported back leaves it
/// Unknown, and nothing sends it again by itself.</summary>
internal sealed class Outbox(
    CampaignStore campaigns,
    CaseStore cases,
    LetterClaims claims,
    LetterComposer composer,
    MailService mail,
    OutboxPause pause,
    Entropy entropy,
    TimeProvider clock,
    ILogger<Outbox> log)
{
    private const int MostTries = 8;

    /// <summary>How long an attempt may take from its claim to its record.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Sends the letter <paramref name="letter"/> of a case, if it still has a point and nobody else has begun to.</summary>
    public async Task<SendResult> SendAsync(CaseKey key, string letter, CancellationToken cancellation)
    {
        if (await pause.EndAsync(cancellation) is { } end)
        {
            return SendResult.RetryAt(end);
        }

        Campaign campaign = await campaigns.FindAsync(key.Campaign, cancellation)
            ?? throw new InvalidOperationException($"There is no campaign {key.Campaign}.");
        for (int attempt = 1; attempt <= MostTries; attempt++)
        {
            CaseFile file = await claims.ReadAsync(key, cancellation) ?? throw new InvalidOperationException($"There is no case {key}.");
            LetterRow row = file.Letters.FirstOrDefault(l => l.Key == letter)
                ?? throw new InvalidOperationException($"The case {key} has no letter {letter}.");
            SendResult? result = row.Written switch
            {
                LetterStatus.Pending when row.Evidence.Count > 0 => await TryCatchUpAsync(file, row, cancellation),
                LetterStatus.Pending => await TrySendAsync(campaign, file, row, cancellation),
                LetterStatus.Sending => await TrySettleAsync(key, row, cancellation),
                _ => SendResult.Done,
            };
            if (result is not null)
            {
                return result;
            }
        }

        throw new InvalidOperationException($"Case {key} kept changing: {MostTries} attempts to send {letter} met a conflict.");
    }

    /// <summary>The mail service has reported on a letter that stands in the outbox: it went, and the table was put back to an earlier state
    /// since. It is not sent a second time.</summary>
    private async Task<SendResult?> TryCatchUpAsync(CaseFile file, LetterRow row, CancellationToken cancellation)
    {
        LetterRow sent = row with { Written = LetterStatus.Sent };
        return await claims.TryChangeAsync(file, sent, [], cancellation) is null ? null : SendResult.LookAgain(clock.GetUtcNow());
    }

    /// <summary>Null when the case has changed since it was read, and nothing was done.</summary>
    private async Task<SendResult?> TrySendAsync(Campaign campaign, CaseFile file, LetterRow row, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (LetterPoint.Lost(campaign, file.Case, row.Intent, now) is { } reason)
        {
            return await TryWithdrawAsync(file, row.Key, reason, now, cancellation) ? SendResult.Done : null;
        }

        ComposedLetter letter;
        IReadOnlyList<byte[]> body;
        try
        {
            letter = row.IsFrozen
                ? composer.Again(file.Case, row, await claims.ReadBodyAsync(file.Case.Key, row, cancellation))
                : composer.Compose(campaign, file.Case, row.Intent, now);
            body = row.IsFrozen ? [] : LetterBody.Pack(letter.Kept);
        }
        catch (InvalidOperationException e)
        {
            // A letter that cannot be written must not hold up the case: staff see why.
            Log.LetterNotWritten(log, file.Case.Key.ToString(), row.Key, e);
            LetterRow failed = row with { Written = LetterStatus.Failed, Error = e.Message };
            return await claims.TryChangeAsync(file, failed, [], cancellation) is null ? null : SendResult.LookAgain(now);
        }

        LetterRow claim = row with
        {
            Written = LetterStatus.Sending,
            AttemptId = entropy.Id(),
            LeaseUntil = now + Lease,
            Subject = letter.Subject,
            Recipients = letter.Recipients,
            Digest = letter.Digest,
            BodyChunks = row.IsFrozen ? row.BodyChunks : body.Count,
        };
        return await claims.TryChangeAsync(file, claim, body, cancellation) is { } etag
            ? await HandOverAsync(file.Case.Key, claim with { ETag = etag }, letter)
            : null;
    }

    private async Task<bool> TryWithdrawAsync(CaseFile file, string letter, string reason, DateTimeOffset now, CancellationToken cancellation)
    {
        LetterWithdrawn fact = new(letter, reason);
        Decision decision = new(CaseHistory.Apply(file.Case, fact, now), [fact], []);
        return await cases.TryCommitAsync(file, decision, Actor.Clock, null, cancellation) is not null;
    }

    private async Task<SendResult> HandOverAsync(CaseKey key, LetterRow claim, ComposedLetter letter)
    {
        if (clock.GetUtcNow() + MailService.Timeout > claim.LeaseUntil)
        {
            // This attempt was held up so long that it could outlive its own claim.
            return SendResult.BusyUntil(claim.LeaseUntil!.Value);
        }

        using Activity? span = Traces.Continue("letter.send", claim.Trace);
        Traces.Name(key);
        switch (await mail.PostAsync(letter.Request))
        {
            case MailAnswer.Accepted accepted:
                await claims.RecordAsync(key, claim.Key, LetterStatus.Sent, clock.GetUtcNow(), accepted.MessageId, null);
                await pause.LiftAsync();
                return SendResult.Done;
            case MailAnswer.Refused refused:
                Log.LetterRefused(log, key.ToString(), claim.Key);
                await claims.RecordAsync(key, claim.Key, LetterStatus.Failed, null, null, refused.Errors);
                return SendResult.LookAgain(clock.GetUtcNow());
            case MailAnswer.Ambiguous ambiguous:
                Log.LetterUnknown(log, key.ToString(), claim.Key, ambiguous.Reason);
                await claims.RecordAsync(key, claim.Key, LetterStatus.Unknown, null, null, ambiguous.Reason);
                return SendResult.LookAgain(clock.GetUtcNow());
            case MailAnswer.NotNow later:
                return await GiveBackAsync(key, claim, later);
            default:
                throw new InvalidOperationException("A mail service has no other answer.");
        }
    }

    private async Task<SendResult> GiveBackAsync(CaseKey key, LetterRow claim, MailAnswer.NotNow later)
    {
        bool released = await claims.TryReleaseAsync(key, claim);
        await pause.BeginAsync(later.Until, later.Reason, later.NeedsPeople);
        return released ? SendResult.RetryAt(later.Until) : SendResult.BusyUntil(claim.LeaseUntil!.Value);
    }

    /// <summary>Another attempt has the letter. Once its lease is over it has died: before the letter was handed over, or after.</summary>
    private async Task<SendResult?> TrySettleAsync(CaseKey key, LetterRow row, CancellationToken cancellation)
    {
        if (row.Evidence.Count > 0)
        {
            return await claims.TrySettleAsync(key, row, LetterStatus.Sent, null, cancellation) ? SendResult.Done : null;
        }

        if (row.LeaseUntil > clock.GetUtcNow())
        {
            return SendResult.BusyUntil(row.LeaseUntil.Value);
        }

        const string Reason = "the attempt never reported back";
        Log.LetterUnknown(log, key.ToString(), row.Key, Reason);
        return await claims.TrySettleAsync(key, row, LetterStatus.Unknown, Reason, cancellation) ? SendResult.LookAgain(clock.GetUtcNow()) : null;
    }
}

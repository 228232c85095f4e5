using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Ledger.Proofs;

/// <summary>
/// Signs what the ledger is now, after looking whether it still holds everything that was signed before. At three in the morning the whole
/// ledger is done again first. When something is not right nothing is signed and money stops (LEDGER 4.10, T-24, T-47).
/// </summary>
public sealed class MakeCheckpoint(CheckpointFolder folder, IWriteLane lane, LedgerWatch watch, TimeProvider clock)
{
    private static readonly TimeOnly Night = new(3, 0);

    /// <summary>After something wrong was found: doing the whole ledger again every minute would help nobody.</summary>
    private DateTimeOffset notBefore;

    /// <summary>Looks whether the ledger still holds what was signed; signs nothing. For the start, before anybody moves money.</summary>
    public async Task LookAsync(WijkFondsDb db, CancellationToken cancellationToken) =>
        watch.ReportCheckpoint(await ComparedAsync(db, await HeadAsync(db, cancellationToken), null, cancellationToken));

    /// <summary>Makes one when it is time: at night, and else at most once in <paramref name="pause"/> when money has moved.</summary>
    /// <param name="origin">Which ledger it is; the first line of the checkpoint.</param>
    /// <returns>The new checkpoint; null when there was nothing new to sign, or when something is not right: that <see cref="LedgerWatch"/> knows.</returns>
    public async Task<SignedCheckpoint?> RunAsync(WijkFondsDb db, string origin, TimeSpan pause, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var head = await HeadAsync(db, cancellationToken);
        if (now < notBefore || (head == 0 && folder.Newest is null))
        {
            return null;
        }

        using var turn = folder.TryTakeTurn();
        var night = NightOf(now);
        var isNight = folder.ProvedOn is not { } proved || proved < night;
        // As long as something was wrong every look counts: it may have been put right, and nothing else tells.
        if (turn is null || (!watch.IsPromiseBroken && !isNight && (folder.Newest?.Size == head || now - folder.Newest?.MadeAt < pause)))
        {
            return null;
        }

        var fault = isNight ? await ProvedAsync(db, cancellationToken) : null;
        (SignedCheckpoint? Checkpoint, string? Fault) made = fault is null ? await SignedAsync(db, origin, head, now, cancellationToken) : (null, fault);
        if (made.Fault is not null)
        {
            notBefore = now + pause;
        }
        else if (isNight)
        {
            folder.ProvedOn = night;
        }

        watch.ReportCheckpoint(made.Fault);
        return made.Checkpoint;
    }

    private async Task<(SignedCheckpoint? Checkpoint, string? Fault)> SignedAsync(WijkFondsDb db, string origin, long head, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await new LedgerTreeGrowth(lane).GrowAsync(head, cancellationToken);
            var root = await new LedgerTree(db, cancellationToken).RootAsync(head);
            var fault = await ComparedAsync(db, head, root, cancellationToken);
            return (fault is null && head > (folder.Newest?.Size ?? 0) ? folder.Sign(new Checkpoint(origin, head, root), now) : null, fault);
        }
        catch (InvalidDataException exception)
        {
            return (null, exception.Message);
        }
    }

    private static async Task<long> HeadAsync(WijkFondsDb db, CancellationToken cancellationToken) =>
        await db.LedgerTransfers.MaxAsync(t => (long?)t.Seq, cancellationToken) ?? 0;

    /// <summary>The newest checkpoint against the ledger as it is: the proof of consistency that everybody can ask for.</summary>
    private async Task<string?> ComparedAsync(WijkFondsDb db, long head, byte[]? root, CancellationToken cancellationToken)
    {
        if (folder.Newest is not { } last)
        {
            return null;
        }

        if (folder.PublicPem is not { } key || !CheckpointKey.IsSigned(last, key))
        {
            return string.Create(CultureInfo.InvariantCulture, $"the checkpoint over {last.Size} transfers is not signed with the key beside it");
        }

        if (head < last.Size)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the ledger ends at {head}, but a checkpoint was signed over {last.Size} transfers: its end is missing");
        }

        try
        {
            var tree = new LedgerTree(db, cancellationToken);
            return MerkleTree.IsConsistent(last.Size, last.Checkpoint.Root, head, root ?? await tree.RootAsync(head), await tree.ConsistencyAsync(last.Size, head))
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"the first {last.Size} transfers are not those that were signed in the checkpoint");
        }
        catch (InvalidDataException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Every transfer, and every checkpoint that was ever made.</summary>
    private async Task<string?> ProvedAsync(WijkFondsDb db, CancellationToken cancellationToken)
    {
        var key = folder.PublicPem;
        if (folder.All.FirstOrDefault(c => key is null || !CheckpointKey.IsSigned(c, key)) is { } forged)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the checkpoint over {forged.Size} transfers is not signed with the key beside it");
        }

        var report = await LedgerProof.ExamineAsync(db, null, [.. folder.All.Select(c => c.Checkpoint)], cancellationToken);
        return report.IsRight ? null : $"the ledger is not right: {report.Findings[0]}";
    }

    /// <summary>The night that this moment belongs to: it begins at three.</summary>
    private static DateOnly NightOf(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Clock.Amsterdam).DateTime;
        var day = DateOnly.FromDateTime(local);
        return TimeOnly.FromDateTime(local) >= Night ? day : day.AddDays(-1);
    }
}

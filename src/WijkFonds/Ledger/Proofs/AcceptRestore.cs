using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Audit;
using WijkFonds.Writing;

namespace WijkFonds.Ledger.Proofs;

/// <summary>
/// A backup was put back that does not reach the newest checkpoint, and there is none that does: somebody says so aloud, and the portal goes on.
/// The checkpoints beyond its end go to a folder of their own; nobody outside has to throw away theirs (T-24).
/// </summary>
public sealed class AcceptRestore(Writes writes, CheckpointFolder folder)
{
    private const string Actor = "rol:opdrachtregel";

    /// <summary>Numbers are of transfers. Refusals: <see cref="RestoreRefusals"/>.</summary>
    /// <param name="reason">Why there is no better backup. Stands in the audit log for good, so it names nobody.</param>
    public async Task<Outcome<Accepted>> ExecuteAsync(string reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return RestoreRefusals.ReasonMissing;
        }

        using var turn = folder.TryTakeTurn();
        if (turn is null)
        {
            return RestoreRefusals.Busy;
        }

        var accepted = await writes.RunAsync<Accepted>(
            async work =>
            {
                var head = await work.Db.LedgerTransfers.MaxAsync(t => (long?)t.Seq, work.CancellationToken) ?? 0;
                var lost = folder.All.Where(checkpoint => checkpoint.Size > head).ToList();
                if (lost.Count == 0)
                {
                    return RestoreRefusals.NothingLost;
                }

                var report = await LedgerProof.ExamineAsync(work.Db, null, [.. folder.All.Except(lost).Select(checkpoint => checkpoint.Checkpoint)], work.CancellationToken);
                if (!report.IsRight)
                {
                    return RestoreRefusals.StillWrong.With(report.Findings[0].ToString());
                }

                var detail = string.Create(CultureInfo.InvariantCulture, $"{head + 1}-{lost[^1].Size}: {reason.Trim()}");
                work.Db.Add(new AuditEntry { At = work.Now, ActorRef = Actor, Act = nameof(AcceptRestore), SubjectId = Guid.CreateVersion7(), Detail = detail });
                work.Changes(CheckpointFolder.Shown);
                return new Accepted(head, lost);
            },
            cancellationToken);
        if (accepted.IsAccepted)
        {
            // Last, for it cannot be taken back: stopped right before it, the command is simply given again.
            folder.GiveUp(accepted.Value.Lost);
        }

        return accepted;
    }

    /// <param name="Head">The last transfer that is still there.</param>
    /// <param name="Lost">The checkpoints that were given up, the oldest first.</param>
    public sealed record Accepted(long Head, IReadOnlyList<SignedCheckpoint> Lost);
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;

namespace WijkFonds.Writing;

/// <summary>
/// The only way to change something. Rows, ledger, audit and mail of one act are kept together or not at all,
/// and the answer is given after they are durable.
/// </summary>
public sealed class Writes(IWriteLane lane, TimeProvider clock, ChangedPages changedPages, LedgerWatch? ledgerWatch = null)
{
    /// <summary>Asked for every form, so not worked out anew each time.</summary>
    private static readonly Func<WijkFondsDb, Guid, CancellationToken, Task<SentForm?>> Sent =
        EF.CompileAsyncQuery((WijkFondsDb db, Guid key, CancellationToken _) => db.Set<SentForm>().AsNoTracking().SingleOrDefault(form => form.Key == key));

    /// <summary>How often an act is asked again that was refused because of something that was not so any more.</summary>
    private const int AskedAgainMax = 3;

    private volatile bool couldNotKeep;

    /// <summary>Runs an act once per call. Use it for what has its own guard against doubles.</summary>
    public Task<Outcome<T>> RunAsync<T>(Func<Work, Task<Outcome<T>>> act, CancellationToken cancellationToken) =>
        RunAsync(act, null, cancellationToken);

    /// <summary>
    /// Runs the act behind a form once per form, however often the form arrives: a double click, a back button and a retry after a
    /// crash all get the first answer. The same form with other content is refused (goal G9).
    /// </summary>
    public Task<Outcome<T>> OnceAsync<T>(FormKey form, Func<Work, Task<Outcome<T>>> act, CancellationToken cancellationToken) =>
        RunAsync(act, form, cancellationToken);

    /// <summary>
    /// Whether something can be kept now. Only tried when it could not a moment ago: then a form is kept and thrown away again, so that
    /// nobody has to press a button first.
    /// </summary>
    public async Task<bool> CanKeepAsync(CancellationToken cancellationToken)
    {
        if (couldNotKeep)
        {
            try
            {
                couldNotKeep = !await lane.RunAsync(
                    async (db, stop) =>
                    {
                        var form = new SentForm { Key = Guid.NewGuid(), ContentHash = "", Result = "", SentAt = clock.GetUtcNow() };
                        db.Add(form);
                        await db.SaveChangesAsync(stop);
                        db.Remove(form);
                        await db.SaveChangesAsync(stop);
                        return (true, true);
                    },
                    cancellationToken);
            }
            catch (CannotKeepNowException)
            {
            }
        }

        return !couldNotKeep;
    }

    private async Task<Outcome<T>> RunAsync<T>(Func<Work, Task<Outcome<T>>> act, FormKey? form, CancellationToken cancellationToken, int askedAgain = 0)
    {
        IReadOnlyList<ReadVersion> read = [];
        var (outcome, work) = await KeepAsync<(Outcome<T>, Work?)>(
            async (db, stop) =>
            {
                if (form is not null && await FirstAnswerAsync<T>(db, form.Value, stop) is { } before)
                {
                    return ((before, null), false);
                }

                var work = new Work(db, clock.GetUtcNow(), form, stop) { LedgerWatch = ledgerWatch };
                var outcome = await act(work);
                if (outcome.IsAccepted)
                {
                    if (form is not null)
                    {
                        db.Add(new SentForm { Key = form.Value.Key, ContentHash = form.Value.ContentHash, Result = JsonSerializer.Serialize(outcome.Value), SentAt = work.Now });
                    }

                    await work.Mail.KeepAsync(stop);
                    await db.SaveChangesAsync(stop);
                }
                else
                {
                    read = ReadVersion.Of(db);
                }

                return ((outcome, work), outcome.IsAccepted);
            },
            cancellationToken);
        if (work is null)
        {
            return outcome;
        }

        if (!outcome.IsAccepted)
        {
            var (first, isOutdated) = await MeanwhileAsync<T>(form, read, cancellationToken);
            if (first is not null)
            {
                return first;
            }

            if (isOutdated && askedAgain < AskedAgainMax)
            {
                return await RunAsync(act, form, cancellationToken, askedAgain + 1);
            }

            await LeaveTraceAsync(work.RefusalTrace, cancellationToken);
            return outcome;
        }

        await changedPages.TellAsync(work.ChangedPages, CancellationToken.None);
        return outcome;
    }

    /// <summary>
    /// What happened while this act waited or looked. The other click of a double click may have been kept: then what it met is its own doing. Or,
    /// on PostgreSQL, somebody was here between two of its statements, and it refused for the wrong reason: whoever keeps something is stopped by
    /// the version of what they read, whoever refuses is asked again. Looked at anew, because PostgreSQL answers nothing more in a transaction in
    /// which the database itself said no.
    /// </summary>
    private async Task<(Outcome<T>? First, bool IsOutdated)> MeanwhileAsync<T>(FormKey? form, IReadOnlyList<ReadVersion> read, CancellationToken cancellationToken) =>
        form is null && read.Count == 0 ? default : await KeepAsync(
            async (db, stop) => ((form is null ? null : await FirstAnswerAsync<T>(db, form.Value, stop), await ReadVersion.AnyChangedAsync(db, read, stop)), false),
            cancellationToken);

    private static async Task<Outcome<T>?> FirstAnswerAsync<T>(WijkFondsDb db, FormKey form, CancellationToken cancellationToken)
    {
        var sent = await Sent(db, form.Key, cancellationToken);
        return sent is null ? null
            : sent.ContentHash == form.ContentHash ? JsonSerializer.Deserialize<T>(sent.Result)!
            : WritingRefusals.FormUsedForSomethingElse;
    }

    /// <summary>What an official tried and was refused is in the audit log too (T-49); nothing else of the act stays.</summary>
    private async Task LeaveTraceAsync(IReadOnlyCollection<object> trace, CancellationToken cancellationToken)
    {
        if (trace.Count > 0)
        {
            await KeepAsync(
                async (db, stop) =>
                {
                    db.AddRange(trace);
                    return (await db.SaveChangesAsync(stop), true);
                },
                cancellationToken);
        }
    }

    private async Task<T> KeepAsync<T>(Func<WijkFondsDb, CancellationToken, Task<(T Result, bool Keep)>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await lane.RunAsync(act, cancellationToken);
        }
        catch (CannotKeepNowException)
        {
            couldNotKeep = true;
            throw;
        }
    }
}

using Microsoft.EntityFrameworkCore;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Mail;

/// <summary>The outbox as seen by who sends: what is due, what went out, what failed and when to try again.</summary>
public sealed class MailQueue(Writes writes)
{
    /// <summary>Mails in one claim: all of them fit in the time of a claim, also when the mail server hangs at every one.</summary>
    private const int BatchMax = 20;

    private const string DueSql =
        "SELECT * FROM outbox_mail WHERE state = {0} AND due_at <= {1} AND (claimed_until IS NULL OR claimed_until <= {1}) ORDER BY due_at, id LIMIT {2}";

    private static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait after each failure: more than two days in all, so a weekend without a mail server loses nothing.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(15),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(12),
        TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>Attempts before a mail is put aside for a beheerder.</summary>
    public static int AttemptsMax => Waits.Length + 1;

    /// <summary>Takes what is due, so that no other process does. What nobody should hear any more is dropped on the way.</summary>
    public async Task<IReadOnlyList<ClaimedMail>> ClaimAsync(CancellationToken cancellationToken)
    {
        var outcome = await writes.RunAsync<List<ClaimedMail>>(
            async work =>
            {
                var due = await DueAsync(work);
                return due.Count == 0 ? [] : await ClaimAsync(work, due);
            },
            cancellationToken);
        return outcome.Value;
    }

    public Task SentAsync(ClaimedMail mail, string reply, bool forget, CancellationToken cancellationToken) => ChangeAsync(
        mail,
        (row, now) =>
        {
            row.State = MailState.Sent;
            row.DoneAt = now;
            row.ServerReply = Short(reply);
            row.Letter = forget ? "" : row.Letter;
            row.ToAddress = forget ? null : row.ToAddress;
        },
        cancellationToken);

    public Task FailedAsync(ClaimedMail mail, string reply, bool isForGood, CancellationToken cancellationToken) => ChangeAsync(
        mail,
        (row, now) =>
        {
            row.ServerReply = Short(reply);
            if (isForGood || row.Attempts >= AttemptsMax)
            {
                row.State = MailState.Dead;
                return;
            }

            row.DueAt = now + Waits[row.Attempts - 1];
        },
        cancellationToken);

    private static async Task<List<OutboxMail>> DueAsync(Work work)
    {
        // SQLite has one writer, and this is it. On PostgreSQL others claim at the same time: each skips what another holds.
        var sql = work.Db.IsSqlite ? DueSql : DueSql + " FOR UPDATE SKIP LOCKED";
#pragma warning disable EF1002 // put together from constants of this file; what varies is a parameter
        return await work.Db.Set<OutboxMail>().FromSqlRaw(sql, (int)MailState.Waiting, work.Now.UtcDateTime, BatchMax).ToListAsync(work.CancellationToken);
#pragma warning restore EF1002
    }

    private static async Task<List<ClaimedMail>> ClaimAsync(Work work, List<OutboxMail> due)
    {
        var letters = due.ToDictionary(m => m.Id, m => Letters.Read(m.Kind, m.Letter));
        var world = await SurroundingsAsync(work, due, letters.Values);
        var claimed = new List<ClaimedMail>();
        foreach (var mail in due)
        {
            // Counted before sending: a mail that brings the whole process down is counted too, and gives way in the end.
            mail.Attempts++;
            var person = mail.PersonId is { } personId ? world.People[personId] : new Person { FirstName = "", Email = mail.ToAddress, Language = mail.Language };
            var letter = world.StillWanted(mail, letters[mail.Id], person, work.Now);
            if (letter is null)
            {
                mail.State = MailState.Dropped;
                mail.DoneAt = work.Now;
            }
            else if (person.Email is null)
            {
                mail.State = MailState.ToCall;
            }
            else if (mail.Attempts > AttemptsMax)
            {
                mail.State = MailState.Dead;
            }
            else
            {
                mail.ClaimedUntil = work.Now + ClaimLasts;
                claimed.Add(new ClaimedMail(mail.Id, mail.Attempts, letter, person, world.Wijken.Find(w => w.Id == mail.NeighbourhoodId) ?? world.Wijken.FirstOrDefault()));
            }
        }

        return claimed;
    }

    private static async Task<Surroundings> SurroundingsAsync(Work work, List<OutboxMail> due, IEnumerable<ILetter?> letters)
    {
        var personIds = due.Where(m => m.PersonId is not null).Select(m => m.PersonId!.Value).ToList();
        var shown = letters.SelectMany(letter => letter?.ShowsInitiatives ?? []).Distinct().ToList();
        var hidden = shown.Count == 0 ? [] : await work.Db.Initiatives.Where(i => shown.Contains(i.Id) && i.HiddenReason != null).Select(i => i.Id).ToListAsync(work.CancellationToken);
        return new Surroundings(
            await work.Db.People.AsNoTracking().Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, work.CancellationToken),
            await work.Db.Neighbourhoods.AsNoTracking().OrderBy(n => n.Name).ToListAsync(work.CancellationToken),
            await work.Db.Set<MailChoice>().AsNoTracking().Where(c => personIds.Contains(c.PersonId) && c.Frequency == MailFrequency.Never).ToListAsync(work.CancellationToken),
            hidden.ToHashSet());
    }

    private async Task ChangeAsync(ClaimedMail mail, Action<OutboxMail, DateTimeOffset> change, CancellationToken cancellationToken) => await writes.RunAsync<Done>(
        async work =>
        {
            var row = await work.Db.Set<OutboxMail>().SingleAsync(m => m.Id == mail.Id, work.CancellationToken);
            // Whose claim ran out keeps quiet: another is busy with it, or has sent it.
            if (row.State == MailState.Waiting && row.Attempts == mail.Attempts)
            {
                row.ClaimedUntil = null;
                change(row, work.Now);
            }

            return default(Done);
        },
        cancellationToken);

    private static string Short(string reply) => reply.Length <= 300 ? reply : reply[..300];

    /// <summary>What the mails of one claim need to know of the world at the moment of sending.</summary>
    private sealed record Surroundings(Dictionary<Guid, Person> People, List<Neighbourhood> Wijken, List<MailChoice> SwitchedOff, HashSet<Guid> Hidden)
    {
        public ILetter? StillWanted(OutboxMail mail, ILetter? letter, Person person, DateTimeOffset now)
        {
            var isUseless = letter is null || person.ErasedAt is not null || now - mail.QueuedAt > letter.KeepsFor
                || (!letter.IsDecision && SwitchedOff.Exists(c => c.PersonId == person.Id && c.Topic == letter.Topic));
            return isUseless ? null : letter!.Without(Hidden);
        }
    }
}

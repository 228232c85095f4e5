using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Mail;

namespace WijkFonds.Tests.Simulation;

/// <summary>What must be true after every step: the database finds nothing wrong with itself, and every cent is where the model has it.</summary>
internal sealed class TownCheck(SimulatedTown town)
{
    public async Task<SeenBalances> ExamineAsync(ExpectedTown expected)
    {
        await using var db = town.Read();
        var findings = await LedgerChecks.ExamineAsync(db);
        Same("", string.Join("; ", findings), "what the ledger finds wrong with itself");
        foreach (var wijk in town.Wijken)
        {
            var years = await WijkBudget.ByYearAsync(db, wijk.Id, CancellationToken.None);
            foreach (var year in expected.In.Keys.Where(key => key.Wijk == wijk.Id).Select(key => key.Year).Union(years.Keys).Order())
            {
                var sources = years.GetValueOrDefault(year) ?? new Dictionary<Guid, BudgetPosition>();
                Same(expected.Position(wijk.Id, year), WijkBudget.Total(sources), $"{wijk.Slug} {year}");
                foreach (var source in expected.Sources)
                {
                    Same(expected.In.GetValueOrDefault((source.Id, wijk.Id, year)), sources.GetValueOrDefault(source.Id)?.InCents ?? 0, $"{wijk.Slug} {year} from {source.Name}");
                }
            }
        }

        var seen = await town.LookAsync();
        foreach (var source in expected.Sources)
        {
            Same(expected.Ahead.GetValueOrDefault(source.Id), seen.Ahead.GetValueOrDefault(source.Id), $"spent ahead of {source.Name}");
            foreach (var year in expected.Undivided.Keys.Where(key => key.Source == source.Id).Select(key => key.Year).ToList())
            {
                Same(expected.Undivided.GetValueOrDefault((source.Id, year)), seen.Undivided.GetValueOrDefault((source.Id, year)), $"not divided of {source.Name} {year}");
            }
        }

        var allocations = await db.Allocations.Select(a => new { a.Id, a.State, a.AmountCents, a.Track, a.ApprovedById, a.PublicUntil }).ToDictionaryAsync(a => a.Id);
        Same(expected.Allocations.Count, allocations.Count, "number of allocations");
        foreach (var a in expected.Allocations)
        {
            var real = allocations[a.Id];
            Same((a.State, a.Cents, a.Track, a.ApprovedBy, a.PublicUntil), (real.State, real.AmountCents, real.Track, real.ApprovedById, real.PublicUntil), $"allocation {a.Id.ToString("N")[^6..]}");
        }

        var initiatives = await db.Initiatives.Select(i => new { i.Id, i.Stage, i.EndorsementCount, Supporters = db.Endorsements.Count(e => e.InitiativeId == i.Id && e.WithdrawnAt == null) }).ToDictionaryAsync(i => i.Id);
        Same(expected.Initiatives.Count, initiatives.Count, "number of initiatives");
        foreach (var i in expected.Initiatives)
        {
            var real = initiatives[i.Id];
            Same((i.Stage, i.Supporters.Count, i.Supporters.Count), (real.Stage, real.EndorsementCount, real.Supporters), i.Slug);
        }

        var letters = await db.Set<OutboxMail>().GroupBy(m => m.Kind).Select(g => new { g.Key, Number = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Number);
        foreach (var (kind, number) in expected.Letters)
        {
            Same(number, letters.GetValueOrDefault(kind), kind);
        }

        return seen;
    }

    /// <summary>The slow one: does the whole ledger again, and asks each year by itself, as the pages do.</summary>
    public async Task ProveAsync(ExpectedTown expected)
    {
        await using var db = town.Read();
        await LedgerProof.VerifyAsync(db);
        foreach (var (wijk, year) in expected.In.Keys.Select(key => (key.Wijk, key.Year)).Distinct())
        {
            Same(expected.Position(wijk, year), await WijkBudget.PositionAsync(db, wijk, year, CancellationToken.None), $"{year}");
        }
    }

    /// <summary>Every letter went out at least once, and under the name that the receiver knows it by.</summary>
    public async Task DeliveredAsync()
    {
        var mails = await town.ReadAsync(db => db.Set<OutboxMail>().AsNoTracking().ToListAsync());
        foreach (var mail in mails)
        {
            Same((MailState.Sent, true), (mail.State, town.Post.Delivered.ContainsKey(mail.Id)), $"{mail.Kind} after {mail.Attempts} attempts");
        }

        Same(mails.Count, town.Post.Delivered.Count, "mails in the outbox and mails delivered");
    }

    public static void Same<T>(T expected, T real, string of)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, real))
        {
            throw new WrongException($"{of}: the model says {expected}, the program {real}");
        }
    }
}

/// <summary>The program did something else than the model.</summary>
internal sealed class WrongException(string what) : Exception(what);

using WijkFonds.Corrections;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.People;
using WijkFonds.Sources;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Simulation;

/// <summary>What the beheerder does: money comes in, goes to a wijk, along to next year, back, and is put right when a booking was wrong.</summary>
internal sealed class SourceActs(SimulatedTown town)
{
    private int registered;

    public async Task<Attempt?> NextAsync(Random random, ExpectedTown expected)
    {
        var by = random.Of(town.Officials[Role.Administrator]);
        var newest = expected.Sources.Where(s => s.Year >= expected.Today.Year && !s.IsWithdrawn).ToList();
        if (newest.Count < 3 || random.Next(25) == 0)
        {
            return Register(by, random, expected);
        }

        var source = random.Of(random.Next(5) == 0 ? expected.Sources : newest);
        var wijk = random.Of(town.Wijken).Id;
        var inWijk = random.OfAny(expected.In.Where(sum => sum.Value > 0).Select(sum => sum.Key).Select(key => new Place(key.Source, key.Wijk, key.Year)));
        // Before there is money, nothing else happens.
        return random.Next(expected.Allocations.Count == 0 ? 10 : 22) switch
        {
            < 4 => Fund(source, by, random.NextInt64(1, 50_000_00)),
            < 10 when expected.Undivided.Any(sum => sum.Value > 0) =>
                Allocate(expected.Source(random.Of(expected.Undivided.Where(sum => sum.Value > 0).Select(sum => sum.Key.Source).ToList())), wijk, by, random, expected),
            < 10 => Fund(source, by, random.NextInt64(1, 50_000_00)),
            < 12 => Ahead(source, wijk, by, random.Cents(source.AheadMaxCents)),
            12 when inWijk is not null => GiveBack(inWijk, by, random.Cents(Free(inWijk, expected))),
            < 15 when inWijk is not null => CarryOver(inWijk, by, random.Cents(Free(inWijk, expected))),
            15 => ToFinancier(source, by, random.Cents(expected.Undivided.GetValueOrDefault((source.Id, source.Year)))),
            16 when random.Next(4) == 0 => Withdraw(source, by),
            17 => ChangeRules(source, by, random),
            < 20 when expected.Bookings.Count > 0 => await AskReversalAsync(random.Of(expected.Bookings), by, random),
            _ when expected.Questions.Count > 0 => AnswerReversal(random.Of(expected.Questions), random),
            _ => Fund(source, by, random.NextInt64(1, 50_000_00)),
        };
    }

    private static long Free(Place place, ExpectedTown expected) => expected.Seen!.Free.GetValueOrDefault((place.Source, place.Wijk, place.Year));

    private Attempt Register(Guid by, Random random, ExpectedTown now)
    {
        var year = now.Today.Year + random.Next(2);
        var source = new ExpectedSource(Guid.Empty, $"Bron {++registered}", year, random.Next(3) == 0 ? new DateOnly(year + random.Next(2), random.Next(1, 13), 28) : null, random.Next(2) * 5_000_00)
        {
            Only = random.Next(3) == 0 ? Dimension.Physical : null,
            IsPromised = random.Next(2) == 0,
        };
        var input = new RegisterSource.Input(by, source.Name, "Rijk", SourceKind.State, year, "Voor een prettige buurt.") { Rules = Rules(source), EndsOn = source.EndsOn, IsPromised = source.IsPromised };
        return new(
            $"{town.NameOf(by)} schrijft {source.Name} van {year} op, tot {source.EndsOn:O}, voor {source.Only}",
            Attempt.Post(form => new RegisterSource(town.Writes).ExecuteAsync(input, form, default)),
            _ => true,
            (expected, answer) => expected.Sources.Add(source with { Id = answer.Id }));
    }

    private Attempt Fund(ExpectedSource about, Guid by, long cents) => Book(
        $"{town.NameOf(by)} boekt {cents} in van {about.Name}",
        form => new FundSource(town.Writes).ExecuteAsync(new(by, about.Id, cents, "Raadsbesluit 2026-45"), form, default),
        expected => !expected.Source(about.Id).IsWithdrawn,
        expected =>
        {
            expected.Source(about.Id).IsPromised = true;
            // What was spent ahead of it is settled first.
            var settled = Math.Min(cents, expected.Ahead.GetValueOrDefault(about.Id));
            return [new(about.Id, null, about.Year, cents - settled), new(about.Id, null, about.Year, -settled, IsAhead: true)];
        });

    private Attempt Allocate(ExpectedSource about, Guid wijk, Guid by, Random random, ExpectedTown now)
    {
        var years = now.Undivided.Where(sum => sum.Key.Source == about.Id && sum.Value > 0).Select(sum => sum.Key.Year).Append(about.Year).Order().ToList();
        var year = random.Of(years);
        var undivided = now.Undivided.GetValueOrDefault((about.Id, year));
        var cents = Math.Max(1, random.NextInt64(undivided / 3, undivided + 2));
        return Book(
            $"{town.NameOf(by)} geeft {cents} van {about.Name} aan een wijk voor {year}",
            form => new AllocateSource(town.Writes).ExecuteAsync(new(by, about.Id, wijk, year, cents, "Collegebesluit 12"), form, default),
            expected => !expected.Source(about.Id).IsWithdrawn && expected.Undivided.GetValueOrDefault((about.Id, year)) >= cents,
            _ => [new(about.Id, null, year, -cents), new(about.Id, wijk, year, cents)]);
    }

    private Attempt Ahead(ExpectedSource about, Guid wijk, Guid by, long cents) => Book(
        $"{town.NameOf(by)} geeft {cents} van {about.Name} vooruit",
        form => new SpendAhead(town.Writes).ExecuteAsync(new(by, about.Id, wijk, cents, "Collegebesluit 13"), form, default),
        expected => expected.Source(about.Id) is { IsWithdrawn: false, IsPromised: true } && expected.Ahead.GetValueOrDefault(about.Id) + cents <= about.AheadMaxCents,
        _ => [new(about.Id, wijk, about.Year, cents), new(about.Id, null, about.Year, cents, IsAhead: true)]);

    private Attempt GiveBack(Place place, Guid by, long cents) => Book(
        $"{town.NameOf(by)} haalt {cents} uit een wijk terug uit {place.Year}",
        form => new GiveMoneyBack(town.Writes).ExecuteAsync(new(by, place.Source, place.Wijk, place.Year, cents, "Collegebesluit 14"), form, default),
        expected => expected.Seen is null ? null : Free(place, expected) >= cents,
        _ => [new(place.Source, place.Wijk, place.Year, -cents), new(place.Source, null, place.Year, cents)]);

    private Attempt CarryOver(Place place, Guid by, long cents) => Book(
        $"{town.NameOf(by)} neemt {cents} mee uit {place.Year}",
        form => new CarryOver(town.Writes).ExecuteAsync(new(by, place.Source, place.Wijk, place.Year, cents, "Collegebesluit 15"), form, default),
        expected => expected.Source(place.Source) is var source && (source.IsWithdrawn || source.EndsOn?.Year <= place.Year) ? false
            : expected.Seen is null ? null
            : Free(place, expected) >= cents,
        _ => [new(place.Source, place.Wijk, place.Year, -cents), new(place.Source, place.Wijk, place.Year + 1, cents)]);

    private Attempt ToFinancier(ExpectedSource about, Guid by, long cents) => Book(
        $"{town.NameOf(by)} geeft {cents} van {about.Name} terug aan wie het gaf",
        form => new GiveBackToFinancier(town.Writes).ExecuteAsync(new(by, about.Id, about.Year, cents, "Brief 16"), form, default),
        expected => expected.Undivided.GetValueOrDefault((about.Id, about.Year)) >= cents,
        expected => [new(about.Id, null, about.Year, -cents), new(about.Id, null, about.Year, -Math.Min(cents, expected.Ahead.GetValueOrDefault(about.Id)), IsAhead: true)],
        isReversible: false);

    private Attempt Withdraw(ExpectedSource about, Guid by) => new(
        $"{town.NameOf(by)} trekt {about.Name} terug",
        Attempt.Post(form => new WithdrawSource(town.Writes).ExecuteAsync(new(by, about.Id, "Brief 17"), form, default)),
        expected => !expected.Source(about.Id).IsWithdrawn,
        (expected, _) => expected.Source(about.Id).IsWithdrawn = true);

    private Attempt ChangeRules(ExpectedSource about, Guid by, Random random)
    {
        Dimension? only = random.Next(3) == 0 ? random.Of(Dimension.Physical, Dimension.Social) : null;
        return new(
            $"{town.NameOf(by)} laat {about.Name} betalen voor {only}",
            Attempt.Post(form => new ChangeSourceRules(town.Writes).ExecuteAsync(new(by, about.Id, Rules(about with { Only = only }), "Brief 18"), form, default)),
            _ => true,
            (expected, _) => expected.Source(about.Id).Only = only);
    }

    private async Task<Attempt> AskReversalAsync(ExpectedBooking booking, Guid by, Random random)
    {
        var seq = random.NextInt64(booking.FromSeq, booking.ToSeq + 1);
        var line = await town.ReadAsync(db => Task.FromResult(db.LedgerTransfers.Single(t => t.Seq == seq)));
        return new(
            $"{town.NameOf(by)} noemt regel {seq} fout ({line.Code}, {line.Amount})",
            Attempt.Post(form => new AskReversal(town.Writes).ExecuteAsync(new(by, seq, "Verkeerd bedrag."), form, default)),
            expected => line.Code is TransferCode.Fund or TransferCode.Allocate or TransferCode.GiveBack && !expected.Questions.Any(q => q.Seq == seq || (q.Booking == booking && q.IsBooked)),
            (expected, answer) => expected.Questions.Add(new ExpectedQuestion(answer.Id, seq, booking, by)));
    }

    private Attempt AnswerReversal(ExpectedQuestion about, Random random)
    {
        var (by, isRight) = (random.Of([.. town.Officials[Role.Administrator], .. town.Officials[Role.Treasurer]]), random.Next(4) > 0);
        return new(
            $"{town.NameOf(by)} zegt {(isRight ? "ja" : "nee")} over regel {about.Seq}",
            Attempt.Post(form => new AnswerReversal(town.Writes).ExecuteAsync(new(by, about.Id, isRight), form, default)),
            expected => expected.Questions.Find(q => q.Id == about.Id) is not { IsBooked: false } ? false
                : !isRight ? true
                : by == about.By || expected.Questions.Any(q => q.Booking == about.Booking && q.IsBooked) ? false
                : CanGoBack(expected, about.Booking),
            (expected, _) =>
            {
                expected.Questions.RemoveAll(q => q.Id == about.Id);
                if (isRight)
                {
                    expected.Questions.Add(about with { IsBooked = true });
                    expected.Move(about.Booking.Moves.Select(move => move with { Cents = -move.Cents }));
                }
            });
    }

    private static bool? CanGoBack(ExpectedTown expected, ExpectedBooking booking)
    {
        var left = booking.Moves.Where(move => move.Cents > 0).Select(move => expected.Available(move) is { } available ? available >= move.Cents : (bool?)null).ToList();
        return left.Contains(false) ? false : left.Contains(null) ? null : true;
    }

    /// <summary>An act that the ledger shows with all that it moved.</summary>
    private static Attempt Book(string what, Func<FormKey, Task<Outcome<Done>>> act, Func<ExpectedTown, bool?> may, Func<ExpectedTown, ExpectedMove[]> moves, bool isReversible = true) => new(
        what,
        Attempt.Post(act),
        may,
        (expected, _) =>
        {
            var moved = moves(expected);
            expected.Move(moved);
            if (isReversible)
            {
                expected.Booked = moved;
            }
        });

    private static SourceRules Rules(ExpectedSource source) => SourceRules.None with { Dimensions = source.Only is { } only ? [only] : [], AheadMaxCents = source.AheadMaxCents };

    private sealed record Place(Guid Source, Guid Wijk, int Year);
}

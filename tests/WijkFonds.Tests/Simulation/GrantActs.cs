using WijkFonds.Allocations;
using WijkFonds.Corrections;
using WijkFonds.Grants;
using WijkFonds.Payouts;
using WijkFonds.People;

namespace WijkFonds.Tests.Simulation;

/// <summary>What happens to a contribution after the yes: paid, sent back by the bank, set lower, asked back, received back.</summary>
internal sealed class GrantActs(SimulatedTown town)
{
    public async Task<Attempt> NextAsync(Random random, ExpectedTown expected, ExpectedAllocation about)
    {
        var (alderman, treasurer) = (random.Of(town.Officials[Role.Alderman]), random.Of(town.Officials[Role.Treasurer]));
        var grant = await town.GrantOfAsync(about.Id);
        return about.State switch
        {
            AllocationState.Granted => random.Next(4) == 0 ? Lower(about, grant, alderman, random) : Order(about, grant, treasurer, expected),
            AllocationState.Ordered => random.Next(6) switch
            {
                < 3 => Confirm(about, treasurer),
                < 5 => Bounce(about, treasurer),
                _ => Lower(about, grant, alderman, random),
            },
            _ => random.Next(7) switch
            {
                0 => Order(about, grant, treasurer, expected),
                1 => Confirm(about, treasurer),
                2 => Bounce(about, treasurer),
                < 5 => AskBack(about, grant, alderman, random),
                _ => ReceiveBack(about, grant, treasurer, random),
            },
        };
    }

    private Attempt Order(ExpectedAllocation about, Guid grant, Guid treasurer, ExpectedTown before)
    {
        var payee = before.Initiative(about.Initiative).Payee ?? Guid.Empty;
        return new(
            $"{town.NameOf(treasurer)} zet betaling klaar van {Short(about)}",
            Attempt.Post(form => new OrderPayout(town.Writes).ExecuteAsync(new(treasurer, grant, payee), form, default)),
            expected => expected.Allocation(about.Id) is { State: AllocationState.Granted } now && !now.Involves(treasurer)
                && expected.Initiative(now.Initiative) is { IsStopped: false } initiative && initiative.Owner != treasurer && initiative.Owner != now.ApprovedBy
                && initiative.Payee == payee && payee != Guid.Empty && initiative.PayeeBy != treasurer && !now.CameBackFrom.Contains(payee),
            (expected, answer) => (expected.Allocation(about.Id).State, expected.Allocation(about.Id).Payout, expected.Allocation(about.Id).PaidFrom) = (AllocationState.Ordered, answer.Id, payee));
    }

    private Attempt Confirm(ExpectedAllocation about, Guid treasurer)
    {
        var day = town.Clock.Today();
        return new(
            $"{town.NameOf(treasurer)} ziet {Short(about)} op het afschrift",
            Attempt.Post(form => new ConfirmPayout(town.Writes).ExecuteAsync(new(treasurer, about.Payout ?? Guid.Empty, day), form, default)),
            expected => IsAtBank(expected, about, treasurer) && day <= expected.Today && day >= expected.Allocation(about.Id).GrantedOn,
            (expected, _) => (expected.Allocation(about.Id).State, expected.Allocation(about.Id).PaidOn) = (AllocationState.Paid, day));
    }

    private Attempt Bounce(ExpectedAllocation about, Guid treasurer) => new(
        $"{town.NameOf(treasurer)} ziet {Short(about)} terugkomen van de bank",
        Attempt.Post(form => new BouncePayout(town.Writes).ExecuteAsync(new(treasurer, about.Payout ?? Guid.Empty), form, default)),
        expected => IsAtBank(expected, about, treasurer),
        (expected, _) =>
        {
            var now = expected.Allocation(about.Id);
            (now.State, now.CameBackFrom) = (AllocationState.Granted, now.CameBackFrom.Add(now.PaidFrom));
            expected.Told(nameof(CameBackLetter));
        });

    private static bool IsAtBank(ExpectedTown expected, ExpectedAllocation about, Guid treasurer) =>
        expected.Allocation(about.Id) is { State: AllocationState.Ordered } now && now.Payout == about.Payout && !now.Involves(treasurer);

    private Attempt Lower(ExpectedAllocation about, Guid grant, Guid alderman, Random random)
    {
        var (to, day) = (random.Next(4) == 0 ? 0 : random.Cents(about.Cents), town.Clock.Today());
        return new(
            $"{town.NameOf(alderman)} verlaagt {Short(about)} naar {to}",
            Attempt.Post(form => new LowerGrant(town.Writes).ExecuteAsync(new(alderman, grant, to, "Er was minder nodig.", day), form, default)),
            expected => expected.Allocation(about.Id) is { State: AllocationState.Granted } now && !expected.IsOwn(now, alderman) && to < now.Cents && day >= now.GrantedOn,
            (expected, _) =>
            {
                var now = expected.Allocation(about.Id);
                (now.State, now.Cents) = to == 0 ? (AllocationState.Lapsed, now.Cents) : (now.State, to);
                expected.Told(nameof(GrantChangedLetter));
                expected.Seen = null;
            });
    }

    private Attempt AskBack(ExpectedAllocation about, Guid grant, Guid alderman, Random random)
    {
        var (cents, day) = (random.Cents(about.Cents), town.Clock.Today());
        return new(
            $"{town.NameOf(alderman)} vraagt {cents} terug van {Short(about)}",
            Attempt.Post(form => new AskMoneyBack(town.Writes).ExecuteAsync(new(alderman, grant, cents, "Het feest ging niet door.", day), form, default)),
            expected => expected.Allocation(about.Id) is { State: AllocationState.Paid } now && !expected.IsOwn(now, alderman) && day >= now.PaidOn && cents <= now.Cents - now.AskedBackCents,
            (expected, _) =>
            {
                expected.Allocation(about.Id).AskedBackCents += cents;
                expected.Told(nameof(GrantChangedLetter));
            });
    }

    private Attempt ReceiveBack(ExpectedAllocation about, Guid grant, Guid treasurer, Random random)
    {
        var cents = random.Cents(about.Cents);
        return new(
            $"{town.NameOf(treasurer)} krijgt {cents} terug van {Short(about)}",
            Attempt.Post(form => new ReceiveMoneyBack(town.Writes).ExecuteAsync(new(treasurer, grant, cents, "Er was geld over."), form, default)),
            expected => expected.Allocation(about.Id) is { State: AllocationState.Paid } now && !expected.IsOwn(now, treasurer) && !now.Involves(treasurer) && cents <= now.Cents - now.CameBackCents,
            (expected, _) =>
            {
                var now = expected.Allocation(about.Id);
                // What nobody had asked back is asked and received in one.
                now.AskedBackCents += Math.Max(0, cents - (now.AskedBackCents - now.CameBackCents));
                now.CameBackCents += cents;
                expected.Told(nameof(GrantChangedLetter));
                expected.Seen = null;
            });
    }

    private static string Short(ExpectedAllocation about) => $"bijdrage {about.Id.ToString("N")[^6..]} ({about.State}, {about.Cents})";
}

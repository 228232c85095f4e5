using System.Collections.Immutable;
using WijkFonds.Allocations;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;

namespace WijkFonds.Tests.Simulation;

/// <summary>
/// The model: what everybody did and what that must mean in money. It knows no ledger and no tables; where the program chooses which source pays,
/// it only knows how much in all, and looks up afterwards what is left where (<see cref="Seen"/>).
/// </summary>
internal sealed class ExpectedTown
{
    private const long MicroLimitCents = 250_00;
    private const long MiddleLimitCents = 5_000_00;

    public List<ExpectedInitiative> Initiatives { get; private init; } = [];

    public List<ExpectedAllocation> Allocations { get; private init; } = [];

    public List<ExpectedSource> Sources { get; private init; } = [];

    public List<ExpectedBooking> Bookings { get; private init; } = [];

    public List<ExpectedQuestion> Questions { get; private init; } = [];

    /// <summary>What a wijk may spend in a year of a source, in cents.</summary>
    public Dictionary<(Guid Source, Guid Wijk, int Year), long> In { get; private init; } = [];

    /// <summary>What no wijk has yet, in cents.</summary>
    public Dictionary<(Guid Source, int Year), long> Undivided { get; private init; } = [];

    /// <summary>What is spent before it came in, in cents.</summary>
    public Dictionary<Guid, long> Ahead { get; private init; } = [];

    /// <summary>How many letters of a kind there must be, whatever was sent twice.</summary>
    public Dictionary<string, int> Letters { get; private init; } = [];

    /// <summary>What the beheerder moved in this step, to be able to call it wrong later.</summary>
    public IReadOnlyList<ExpectedMove>? Booked { get; set; }

    public required DateOnly Today { get; set; }

    /// <summary>What is left where, as last seen; null when something happened since.</summary>
    public SeenBalances? Seen { get; set; }

    public ExpectedTown Copy() => new()
    {
        Initiatives = Initiatives.ConvertAll(i => i with { }),
        Allocations = Allocations.ConvertAll(a => a with { }),
        Sources = Sources.ConvertAll(s => s with { }),
        Bookings = [.. Bookings],
        Questions = [.. Questions],
        In = new(In),
        Undivided = new(Undivided),
        Ahead = new(Ahead),
        Letters = new(Letters),
        Today = Today,
        Seen = Seen,
    };

    public ExpectedInitiative Initiative(Guid id) => Initiatives.Single(i => i.Id == id);

    public ExpectedAllocation Allocation(Guid id) => Allocations.Single(a => a.Id == id);

    public ExpectedSource Source(Guid id) => Sources.Single(s => s.Id == id);

    public bool IsOwn(ExpectedAllocation allocation, Guid person) => Initiative(allocation.Initiative).Owner == person;

    public bool IsStopped(ExpectedAllocation allocation) => Initiative(allocation.Initiative).IsStopped;

    public void Told(string letter) => Letters[letter] = Letters.GetValueOrDefault(letter) + 1;

    /// <summary>How the year of a wijk must stand.</summary>
    public BudgetPosition Position(Guid wijk, int year)
    {
        var entered = In.Where(sum => sum.Key.Wijk == wijk && sum.Key.Year == year).Sum(sum => sum.Value);
        var mine = Allocations.Where(a => a.Wijk == wijk && a.Year == year).ToList();
        var reserved = mine.Where(a => a.IsSetApart).Sum(a => a.Cents);
        var granted = mine.Where(a => a.IsGranted).Sum(a => a.Cents);
        var paid = mine.Where(a => a.State == AllocationState.Paid).Sum(a => a.Cents - a.CameBackCents);
        return new BudgetPosition(entered, reserved, granted, paid, entered - reserved - granted - paid);
    }

    public Track TrackFor(Guid initiative, int year, long cents) =>
        (cents + Allocations.Where(a => a.Initiative == initiative && a.Year == year && a.CountsAlong).Sum(a => a.Cents)) switch
        {
            <= MicroLimitCents => Track.Micro,
            <= MiddleLimitCents => Track.Middle,
            _ => Track.Large,
        };

    /// <summary>What could be set apart for this now, in cents; null when that is not known.</summary>
    public long? Usable(Guid wijk, int year, Dimension dimension) =>
        Seen is null ? null : Seen.Free.Where(pot => pot.Key.Wijk == wijk && pot.Key.Year == year && Fits(Source(pot.Key.Source), year, dimension)).Sum(pot => pot.Value);

    /// <summary>Whether this can be set apart: surely not when it is more than all that is free.</summary>
    public bool? CanSetApart(Guid wijk, int year, Dimension dimension, long cents) =>
        Usable(wijk, year, dimension) is { } usable ? usable >= cents
        : Position(wijk, year).FreeCents < cents ? false
        : null;

    /// <summary>Whether only a rule keeps away money that is there.</summary>
    public bool? IsARule(Guid wijk, int year, Dimension dimension) => Seen is null ? null : Seen.Free
        .Where(pot => pot.Key.Wijk == wijk && pot.Key.Year == year && pot.Value > 0)
        .Select(pot => Source(pot.Key.Source))
        .Any(source => !source.IsWithdrawn && (!source.MayPay(dimension) || NeededOn(year) < new DateOnly(source.Year, 1, 1)));

    public bool? NoLongerFits(ExpectedAllocation allocation) =>
        Seen is null ? null : allocation.IsSetApart && Seen.Held(allocation.Id).Any(part => !Source(part.Key).MayPay(allocation.Dimension));

    /// <summary>Whether what is set apart can be found again on money that may pay it; what was set apart before its last day stays good.</summary>
    public bool? CanDivideAgain(ExpectedAllocation allocation)
    {
        if (Seen is null)
        {
            return null;
        }

        var held = Seen.Held(allocation.Id);
        return Sources.Where(source => source.MayPay(allocation.Dimension)).Sum(source =>
        {
            var mine = held.GetValueOrDefault(source.Id);
            var free = Seen.Free.GetValueOrDefault((source.Id, allocation.Wijk, allocation.Year));
            return source.EndsOn < Today ? mine : Fits(source, allocation.Year, allocation.Dimension) ? free + mine : 0;
        }) >= allocation.Cents;
    }

    /// <summary>Cents that can still be moved away from here; null when that is not known.</summary>
    public long? Available(ExpectedMove place) =>
        place.IsAhead ? Ahead.GetValueOrDefault(place.Source)
        : place.Wijk is not { } wijk ? Undivided.GetValueOrDefault((place.Source, place.Year))
        : Seen?.Free.GetValueOrDefault((place.Source, wijk, place.Year));

    public void Move(params IEnumerable<ExpectedMove> moves)
    {
        foreach (var move in moves)
        {
            if (move.IsAhead)
            {
                Ahead[move.Source] = Ahead.GetValueOrDefault(move.Source) + move.Cents;
            }
            else if (move.Wijk is { } wijk)
            {
                In[(move.Source, wijk, move.Year)] = In.GetValueOrDefault((move.Source, wijk, move.Year)) + move.Cents;
            }
            else
            {
                Undivided[(move.Source, move.Year)] = Undivided.GetValueOrDefault((move.Source, move.Year)) + move.Cents;
            }
        }

        Seen = null;
    }

    /// <summary>An allocation begins; how, is only asked of the program when the model cannot know.</summary>
    public ExpectedAllocation Begins(Answer answer, ExpectedInitiative initiative, int year, Dimension dimension, long cents, Guid by, Guid? continues)
    {
        var track = continues is null ? TrackFor(initiative.Id, year, cents) : TrackOf(cents);
        var isSetApart = CanSetApart(initiative.Wijk, year, dimension, cents);
        var allocation = new ExpectedAllocation(answer.Made!.Id, initiative.Id, initiative.Wijk, year, dimension, by, continues)
        {
            Cents = cents,
            Track = Seen is null ? answer.Made.Track : track,
            State = isSetApart is null ? answer.Made.State : isSetApart.Value ? AllocationState.Proposed : AllocationState.AwaitingBudget,
        };
        Allocations.Add(allocation);
        GoesToTheWijk(allocation);
        Seen = null;
        return allocation;
    }

    /// <summary>A large plan is for everybody to comment on as soon as its money is set apart.</summary>
    public void GoesToTheWijk(ExpectedAllocation allocation)
    {
        if (allocation is { Track: Track.Large, Continues: null, State: AllocationState.Proposed or AllocationState.OpenForComment })
        {
            (allocation.State, allocation.PublicUntil) = (AllocationState.OpenForComment, Today.AddDays(14));
        }
    }

    public void Grants(ExpectedAllocation allocation, long cents)
    {
        (allocation.Cents, allocation.State, allocation.GrantedOn) = (cents, AllocationState.Granted, Today);
        allocation.GrantNumber = 1 + Allocations.Max(a => a.GrantNumber ?? 0);
        var initiative = Initiative(allocation.Initiative);
        initiative.Stage = initiative.Stage == Stage.Idea ? Stage.Start : initiative.Stage;
        Seen = null;
    }

    private static Track TrackOf(long cents) => cents <= MicroLimitCents ? Track.Micro : cents <= MiddleLimitCents ? Track.Middle : Track.Large;

    private DateOnly NeededOn(int year) => new DateOnly(year, 1, 1) is var first && first > Today ? first : Today;

    private bool Fits(ExpectedSource source, int year, Dimension dimension) =>
        source.MayPay(dimension) && !(NeededOn(year) > source.EndsOn) && NeededOn(year) >= new DateOnly(source.Year, 1, 1);
}

/// <summary>A booking that somebody calls wrong.</summary>
internal sealed record ExpectedQuestion(Guid Id, long Seq, ExpectedBooking Booking, Guid By, bool IsBooked = false);

/// <summary>What is left where, in cents, as the accounts say: which source pays what is the choice of the program.</summary>
internal sealed record SeenBalances(
    IReadOnlyDictionary<(Guid Source, Guid Wijk, int Year), long> Free,
    ILookup<Guid, (Guid Source, long Cents)> SetApart,
    IReadOnlyDictionary<(Guid Source, int Year), long> Undivided,
    IReadOnlyDictionary<Guid, long> Ahead,
    long Seq)
{
    public ImmutableDictionary<Guid, long> Held(Guid allocation) => SetApart[allocation].ToImmutableDictionary(part => part.Source, part => part.Cents);

    public static SeenBalances Of(IReadOnlyCollection<LedgerAccount> accounts, long seq) => new(
        accounts.Where(a => a.Kind == AccountKind.Neighbourhood).ToDictionary(a => (a.SourceId!.Value, a.NeighbourhoodId!.Value, a.Year!.Value), a => a.FreeCents),
        accounts.Where(a => a is { Kind: AccountKind.Grant, CreditsPending: > 0 }).ToLookup(a => a.AllocationId!.Value, a => (a.SourceId!.Value, a.CreditsPending)),
        accounts.Where(a => a.Kind == AccountKind.Source).ToDictionary(a => (a.SourceId!.Value, a.Year!.Value), a => a.FreeCents),
        accounts.Where(a => a.Kind == AccountKind.Treasury && a.Code.StartsWith("promised:", StringComparison.Ordinal)).GroupBy(a => a.SourceId!.Value).ToDictionary(g => g.Key, g => g.Sum(a => a.OwedCents)),
        seq);
}

using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Endorsements;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;
using WijkFonds.Sources;
using WijkFonds.Writing;

namespace WijkFonds.Web.Demo;

/// <summary>
/// A whole city on an empty database, to see how the portal carries it (goal G51): 50.000 residents, 2.000 initiatives, 200.000
/// endorsements and 200.000 transfers. Money goes through the ledger and its guards, like everywhere; many acts share a commit.
/// </summary>
internal sealed class DemoCity(IServiceProvider services, IWriteLane lane, TimeProvider clock, DemoCitySize size)
{
    private const int RowsInCommit = 5_000;
    private const int GrantsInCommit = 500;
    private const int TransfersForGrant = 4;

    private static readonly string[] Wijken =
    [
        "Merelkwartier", "Eikenhof", "Waterrand", "Bloemenbuurt", "De Vlinder", "Havenkant", "Molenpark", "Zonnehoek", "Oude Gracht", "Kersenveld",
        "Noorderlicht", "Lindelaan", "Spoorzicht", "De Wilgen", "Marktkwartier", "Rietland", "Steenoven", "Appelgaard", "Vogelvlucht", "De Brink",
    ];

    private static readonly string[] Places = ["op het plein", "in onze straat", "bij de school", "naast de flat", "achter de kerk", "bij de brug", "in het park", "op de hoek"];

    private readonly DemoClock moving = new(Clock.StartOf(clock.Today().AddDays(-400)));

    /// <summary>False when there is somebody already.</summary>
    public async Task<bool> BuildAsync(CancellationToken cancellationToken)
    {
        var writes = new Writes(lane, moving, new ChangedPages());
        var people = DemoPeople.Of([], size.Residents, moving.GetUtcNow());
        var wijken = Wijken.Select((name, i) => new Neighbourhood
        {
            Slug = name.ToLowerInvariant().Replace(' ', '-'), Name = name, Motto = "Samen maken we het hier.", Goals = ["Buren kennen elkaar."],
            Contact = new ContactPerson { FirstName = people.Residents[i].FirstName, Phone = "010 000 00 00", Hours = "Elke werkdag van 9 tot 11 uur.", Place = "het buurthuis" },
        }).ToList();
        var run = new DemoRun(services, writes, moving, clock.GetUtcNow(), cancellationToken) { People = people };
        if (!await run.MakeWijkenAsync(wijken))
        {
            return false;
        }

        var initiatives = Initiatives(wijken, people.Residents);
        await AddAsync(writes, initiatives.Select(pair => pair.Initiative), cancellationToken);
        await AddAsync(writes, Endorsements(initiatives, people.Residents), cancellationToken);
        await PayAsync(run, writes, initiatives, await FundAsync(run, wijken), cancellationToken);
        return true;
    }

    private List<(Initiative Initiative, Guid WijkId)> Initiatives(List<Neighbourhood> wijken, IReadOnlyList<Person> residents)
    {
        var stories = DemoTown.Wijken.SelectMany(wijk => wijk.Stories).Where(story => story.Support > 0).ToList();
        var made = new List<(Initiative, Guid)>(size.Initiatives);
        for (var i = 0; i < size.Initiatives; i++)
        {
            var (story, wijk, owner) = (stories[i % stories.Count], wijken[i % wijken.Count], residents[i * 7 % residents.Count]);
            var told = moving.GetUtcNow().AddMinutes(i * 250);
            var title = $"{story.Dream[..story.Dream.IndexOfAny(['.', ','])]} {Places[i / stories.Count % Places.Length]}";
            made.Add((new Initiative
            {
                Slug = IdeaTitle.Slug(title, Guid.Empty) + "-" + i, Title = title.Length > IdeaTitle.LengthMax ? title[..IdeaTitle.LengthMax] : title, Dream = story.Dream, Needs = story.Needs,
                InitiatorName = owner.FirstName, OwnerId = owner.Id, Dimension = story.Dimension, Stage = (Stage)(1 + (i % 5)), ToldAt = told, AnsweredAt = told.AddDays(2),
                AnswerBy = Clock.AddWorkingDays(told.DayInAmsterdam(), 5), EndorsementCount = Supporters(i), Neighbourhoods = { new InitiativeNeighbourhood { NeighbourhoodId = wijk.Id, IsHome = true } },
            }, wijk.Id));
        }

        return made;
    }

    /// <summary>Most get some tens, a few get hundreds; together what was asked.</summary>
    private int Supporters(int initiative) => (size.Endorsements / size.Initiatives / 2) + (initiative % 20 == 0 ? size.Endorsements / size.Initiatives * 10 : 0);

    private IEnumerable<object> Endorsements(List<(Initiative Initiative, Guid WijkId)> initiatives, IReadOnlyList<Person> residents)
    {
        for (var i = 0; i < initiatives.Count; i++)
        {
            for (var n = 0; n < initiatives[i].Initiative.EndorsementCount; n++)
            {
                yield return new Endorsement
                {
                    InitiativeId = initiatives[i].Initiative.Id, PersonId = residents[((i * 131) + (n * 17)) % residents.Count].Id, TakesPart = n % 9 == 0,
                    GivenAt = initiatives[i].Initiative.ToldAt.AddHours(n),
                };
            }
        }
    }

    /// <summary>One source for each year in which something happens, wide enough for everything.</summary>
    private static async Task<int[]> FundAsync(DemoRun run, List<Neighbourhood> wijken)
    {
        int[] years = [.. new[] { run.Moment.Year, run.Now.Year }.Distinct()];
        var official = run.People.Administrator.Id;
        foreach (var year in years)
        {
            var source = (await run.Use<RegisterSource>().ExecuteAsync(
                new RegisterSource.Input(official, "Wijkbudget gemeente", "Gemeente Voorbeeldstad", SourceKind.Municipality, year, "Alles wat de wijk beter maakt."), FormKey.New(), run.CancellationToken)).Value;
            await run.Use<FundSource>().ExecuteAsync(new FundSource.Input(official, source, 900_000_000_00, $"Raadsbesluit {year}/1"), FormKey.New(), run.CancellationToken);
            foreach (var wijk in wijken)
            {
                var given = await run.Use<AllocateSource>().ExecuteAsync(new AllocateSource.Input(official, source, wijk.Id, year, 40_000_000_00, $"Collegebesluit {year}/1"), FormKey.New(), run.CancellationToken);
                _ = given.Value;
            }
        }

        return years;
    }

    private async Task PayAsync(DemoRun run, Writes writes, List<(Initiative Initiative, Guid WijkId)> initiatives, int[] years, CancellationToken cancellationToken)
    {
        var grants = size.Transfers / TransfersForGrant;
        var span = run.Now - run.Moment;
        for (var first = 0; first < grants; first += GrantsInCommit)
        {
            moving.MoveTo(run.Now - (span * (1 - ((double)first / grants))));
            var year = years.Contains(moving.Today().Year) ? moving.Today().Year : years[^1];
            var (from, to) = (first, Math.Min(first + GrantsInCommit, grants));
            var paid = await writes.RunAsync<Done>(
                async work =>
                {
                    // One source per year, so one account per wijk.
                    var budgets = await work.Db.LedgerAccounts.Where(a => a.Kind == AccountKind.Neighbourhood && a.Year == year).ToDictionaryAsync(a => a.NeighbourhoodId!.Value, a => a.Id, work.CancellationToken);
                    for (var i = from; i < to; i++)
                    {
                        var (initiative, wijkId) = initiatives[i % initiatives.Count];
                        var (allocation, decision) = Decided(run.People, initiative, wijkId, year, 50_00 + (i % 400 * 100), work.Now);
                        var authority = DecisionRef.Of(decision);
                        var reserved = (await work.Ledger.ReserveFromAsync(wijkId, year, initiative.Id, [new(budgets[wijkId], allocation.AmountCents)], allocation.Id, "rol:wijkwerker", allocation.AuthorityRef)).Value;
                        allocation.ReservationId = reserved;
                        work.Db.AddRange(allocation, decision);
                        _ = (await work.Ledger.GrantAsync(reserved, decision.GrantedCents, "rol:wethouder", authority)).Value;
                        var payout = (await work.Ledger.OrderPayoutAsync(reserved, Guid.CreateVersion7(work.Now), "rol:penningmeester", authority)).Value;
                        _ = (await work.Ledger.ConfirmPayoutAsync(payout, "rol:penningmeester", authority)).Value;
                    }

                    return default(Done);
                },
                cancellationToken);
            _ = paid.Value;
        }
    }

    /// <summary>No grant without a yes of somebody else than who proposed it: the checks of the ledger ask for it here too.</summary>
    private static (Allocation Allocation, Decision Decision) Decided(DemoPeople people, Initiative initiative, Guid wijkId, int year, long cents, DateTimeOffset at)
    {
        var allocation = new Allocation
        {
            Id = Guid.CreateVersion7(at), InitiativeId = initiative.Id, NeighbourhoodId = wijkId, Year = year, AmountCents = cents, Track = Track.Middle, Agreement = "Buren kennen elkaar.", Dimension = initiative.Dimension,
            RecipientName = initiative.InitiatorName, RecipientKey = initiative.Slug, ProposedById = people.Residents[0].Id, ProposedByRef = "rol:wijkwerker", ProposedAt = at, DecideBy = at.DayInAmsterdam().AddDays(7),
        };
        var decision = new Decision
        {
            Id = Guid.CreateVersion7(at), AllocationId = allocation.Id, InitiativeId = initiative.Id, NeighbourhoodId = wijkId, Answer = DecisionAnswer.Yes, ProposedCents = cents, GrantedCents = cents,
            Reason = "Het helpt de buurt.", DecidedByName = people.Residents[1].FirstName, DecidedByRole = Role.Alderman, DecidedByRef = "rol:wethouder", DecidedAt = at, DecidedOn = at.DayInAmsterdam(),
        };
        allocation.DecidedBy(people.Residents[1].Id, at);
        foreach (var step in new[] { AllocationStep.SayYes, AllocationStep.OrderPayout, AllocationStep.ConfirmPayout })
        {
            allocation.Take(step);
        }

        return (allocation, decision);
    }

    private static async Task AddAsync(Writes writes, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        foreach (var some in rows.Chunk(RowsInCommit))
        {
            await writes.RunAsync<Done>(
                work =>
                {
                    work.Db.AddRange(some);
                    return Task.FromResult<Outcome<Done>>(default(Done));
                },
                cancellationToken);
        }
    }
}

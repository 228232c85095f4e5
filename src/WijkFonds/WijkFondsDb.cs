using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WijkFonds.Allocations;
using WijkFonds.Corrections;
using WijkFonds.Decisions;
using WijkFonds.Endorsements;
using WijkFonds.Grants;
using WijkFonds.Handovers;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.LookBacks;
using WijkFonds.Neighbourhoods;
using WijkFonds.Obstacles;
using WijkFonds.Payouts;
using WijkFonds.People;
using WijkFonds.Promises;
using WijkFonds.Sources;

namespace WijkFonds;

/// <summary>
/// The database. Pages get one that can only read; who wants to change something goes through <see cref="Writing.Writes"/>.
/// </summary>
public sealed class WijkFondsDb(DbContextOptions<WijkFondsDb> options) : DbContext(options)
{
    public DbSet<Neighbourhood> Neighbourhoods => Set<Neighbourhood>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<RoleProposal> RoleProposals => Set<RoleProposal>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SignInCode> SignInCodes => Set<SignInCode>();

    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    public DbSet<Initiative> Initiatives => Set<Initiative>();

    public DbSet<InitiativeEvent> InitiativeEvents => Set<InitiativeEvent>();

    public DbSet<InitiativeContact> InitiativeContacts => Set<InitiativeContact>();

    public DbSet<InitiativeDraft> InitiativeDrafts => Set<InitiativeDraft>();

    public DbSet<InitiativeRevision> InitiativeRevisions => Set<InitiativeRevision>();

    public DbSet<Talk> Talks => Set<Talk>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<Endorsement> Endorsements => Set<Endorsement>();

    public DbSet<Promise> Promises => Set<Promise>();

    public DbSet<Obstacle> Obstacles => Set<Obstacle>();

    public DbSet<Allocation> Allocations => Set<Allocation>();

    public DbSet<AllocationComment> AllocationComments => Set<AllocationComment>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<Payee> Payees => Set<Payee>();

    public DbSet<Handover> Handovers => Set<Handover>();

    public DbSet<Payout> Payouts => Set<Payout>();

    public DbSet<LookBack> LookBacks => Set<LookBack>();

    public DbSet<NeighbourVerdict> NeighbourVerdicts => Set<NeighbourVerdict>();

    public DbSet<Source> Sources => Set<Source>();

    /// <summary>Read only: money moves through <see cref="Writing.Work.Ledger"/>.</summary>
    public DbSet<LedgerAccount> LedgerAccounts => Set<LedgerAccount>();

    /// <summary>Read only: money moves through <see cref="Writing.Work.Ledger"/>.</summary>
    public DbSet<LedgerTransfer> LedgerTransfers => Set<LedgerTransfer>();

    /// <summary>Read only: added up by the ledger itself.</summary>
    public DbSet<LedgerGiven> LedgerGiven => Set<LedgerGiven>();

    public DbSet<CashbookLine> CashbookLines => Set<CashbookLine>();

    /// <summary>SQLite has one writer and no column type for ids; PostgreSQL is the other database we run on.</summary>
    internal bool IsSqlite => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMoment>();
        if (IsSqlite)
        {
            // One spelling of an id everywhere: in rows, in ledger lines and in addresses.
            configurationBuilder.Properties<Guid>().HaveConversion<PlainId>();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(WijkFondsDb).Assembly);
        modelBuilder.UseSnakeCase();
    }

    /// <summary>Moments are stored in UTC, so that both databases order them alike.</summary>
    private sealed class UtcMoment() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class PlainId() : ValueConverter<Guid, string>(id => id.ToString("N"), text => Guid.ParseExact(text, "N"));
}

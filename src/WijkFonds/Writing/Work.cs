using WijkFonds.Audit;
using WijkFonds.Ledger;
using WijkFonds.Mail;
using WijkFonds.People;

namespace WijkFonds.Writing;

/// <summary>Everything one act needs: the database, one moment for all its rows, the ledger, the audit log and the outbox.</summary>
public sealed class Work(WijkFondsDb db, DateTimeOffset now, FormKey? form, CancellationToken cancellationToken)
{
    private readonly HashSet<string> changedPages = [];
    private readonly List<object> refusalTrace = [];
    private LedgerWriter? ledger;

    public WijkFondsDb Db => db;

    public DateTimeOffset Now => now;

    public DateOnly Today => now.DayInAmsterdam();

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The form this act came with; the ledger derives its own keys from it.</summary>
    public Guid Key { get; } = form?.Key ?? Guid.NewGuid();

    /// <summary>Moves money, in this same transaction.</summary>
    public LedgerWriter Ledger => ledger ??= new LedgerWriter(this);

    /// <summary>Says whether money may move now; null where nobody watches (tests, tools).</summary>
    internal LedgerWatch? LedgerWatch { get; init; }

    /// <summary>Letters to people about this act.</summary>
    public Outbox Mail { get; } = new(db, now);

    public IReadOnlyCollection<string> ChangedPages => changedPages;

    internal IReadOnlyCollection<object> RefusalTrace => refusalTrace;

    /// <summary>Throws away the public copies of pages that show this thing, after the act is durable.</summary>
    public void Changes(Guid subjectId) => changedPages.Add(subjectId.ToString("N"));

    /// <summary>Leaves a line in the audit log: which official did what (T-49). Also when the act is refused after all.</summary>
    public void Audit(Appointment official, string act, Guid subjectId, string detail = "")
    {
        db.Add(new AuditEntry { At = now, ActorRef = official.Pseudonym, Act = act, SubjectId = subjectId, Detail = detail });
        refusalTrace.Add(new AuditEntry { At = now, ActorRef = official.Pseudonym, Act = act, SubjectId = subjectId, Detail = detail, WasRefused = true });
    }
}

using System.Globalization;
using WijkFonds.Ledger.Proofs;

namespace WijkFonds.Ledger;

/// <summary>Keeps its own books while the transfers pass by, and compares them at the end with what the database says.</summary>
internal sealed class LedgerReplay(Dictionary<long, LedgerAccount> accounts, HashSet<Guid> reversed, LedgerHead? checkpoint, LedgerTreeReplay tree)
{
    private readonly Dictionary<long, LedgerBalance> balances = accounts.Keys.ToDictionary(id => id, _ => new LedgerBalance());
    private readonly Dictionary<Guid, LedgerTransfer> pending = [];
    private readonly Dictionary<Guid, LedgerTransfer> reversible = [];
    private readonly Dictionary<(Guid, int), long> free = [];
    private readonly Dictionary<(Guid, int, Guid, Guid), (long GivenCents, long PaidCents, long ReturnedCents, long LastSeq)> given = [];
    private readonly List<LedgerFinding> findings = [];
    private LedgerHead head = LedgerHead.Empty;
    private long count;

    public void Next(LedgerTransfer t, CashbookLine? line)
    {
        count++;
        Demand(t.Seq == head.Seq + 1, t, string.Create(CultureInfo.InvariantCulture, $"number {head.Seq + 1} is missing"));
        Demand(t.PrevHash.AsSpan().SequenceEqual(head.Hash), t, "does not hang on the transfer before it");
        var leaf = MerkleTree.Leaf(LedgerChain.Canonical(t));
        var hash = LedgerChain.Hash(t.PrevHash, leaf);
        Demand(t.Hash.AsSpan().SequenceEqual(hash), t, "its hash does not fit what it says");
        head = new LedgerHead(t.Seq, t.Hash);
        if (checkpoint is not null && checkpoint.Seq == t.Seq)
        {
            Demand(t.Hash.AsSpan().SequenceEqual(checkpoint.Hash), t, "differs from the checkpoint");
        }

        foreach (var wrong in tree.Next(leaf))
        {
            Demand(false, t, wrong);
        }

        if (!accounts.TryGetValue(t.DebitId, out var debit) || !accounts.TryGetValue(t.CreditId, out var credit))
        {
            Demand(false, t, "names an account that is not there");
            return;
        }

        var resolved = Resolve(t);
        Demand(IsPermitted(t, debit, credit), t, "is not a permitted transfer");
        Demand(t.Amount is > 0 and <= 100_000_000_000, t, "has an impossible amount");
        Apply(t, debit, credit, resolved);
        CompareLine(t, debit, credit, resolved, line);
    }

    public void LinesWithoutTransfer(IEnumerable<CashbookLine> lines)
    {
        foreach (var line in lines.OrderBy(line => line.Seq))
        {
            Find(new LedgerFinding(line.Seq, "the cash book has a line that the ledger does not know"));
        }
    }

    public LedgerReport End(IEnumerable<LedgerGiven> sums)
    {
        foreach (var sum in sums)
        {
            if (!given.Remove((sum.NeighbourhoodId, sum.Year, sum.InitiativeId, sum.SourceId), out var own) || own != (sum.GivenCents, sum.PaidCents, sum.ReturnedCents, sum.LastSeq))
            {
                Find(new LedgerFinding(null, $"initiative {sum.InitiativeId:N}: what it was given is not what the transfers add up to"));
            }
        }

        foreach (var (_, _, initiative, _) in given.Keys)
        {
            Find(new LedgerFinding(null, $"initiative {initiative:N}: the sum of what it was given is missing"));
        }

        foreach (var (id, account) in accounts.OrderBy(pair => pair.Key))
        {
            if (!balances[id].Equals(account))
            {
                Find(new LedgerFinding(null, $"account {account.Code}: the balance is not what its transfers add up to"));
            }
        }

        if (balances.Values.Aggregate(Int128.Zero, (difference, b) => difference + b.DebitsPosted - b.CreditsPosted) != 0)
        {
            Find(new LedgerFinding(null, "debits and credits differ"));
        }

        if (checkpoint is not null && checkpoint.Seq > head.Seq)
        {
            Find(new LedgerFinding(head.Seq + 1, "the end is missing: the checkpoint is further on"));
        }

        foreach (var wrong in tree.End())
        {
            Find(new LedgerFinding(count + 1, wrong));
        }

        return new LedgerReport(count, head, findings);
    }

    /// <summary>Takes the pending transfer that this one ends out of the open ones; a second ending finds nothing.</summary>
    private long Resolve(LedgerTransfer t)
    {
        if (t.Phase == TransferPhase.Pending)
        {
            pending[t.Id] = t;
        }
        else if (t.Phase is TransferPhase.Post or TransferPhase.Void)
        {
            var found = t.PendingId is { } id && pending.Remove(id, out var p) ? p : null;
            Demand(
                found is not null && found.Code == t.Code && found.DebitId == t.DebitId && found.CreditId == t.CreditId
                    && (t.Phase == TransferPhase.Post ? t.Amount <= found.Amount : t.Amount == found.Amount),
                t,
                "ends a reservation that is not open, or another one");
            return found?.Amount ?? 0;
        }

        return 0;
    }

    private bool IsPermitted(LedgerTransfer t, LedgerAccount debit, LedgerAccount credit)
    {
        var sameMoney = (debit.Earmark == 0 || credit.Earmark == 0 || debit.Earmark == credit.Earmark)
            && (debit.SourceId is null || credit.SourceId is null || debit.SourceId == credit.SourceId)
            && (debit.NeighbourhoodId is null || credit.NeighbourhoodId is null || debit.NeighbourhoodId == credit.NeighbourhoodId)
            && (debit.Year is null || credit.Year is null || debit.Year == credit.Year);
        return sameMoney && (t.Code == TransferCode.Reversal
            ? t.ReversesId is { } id && reversible.Remove(id, out var wrong) && wrong.Amount == t.Amount && wrong.DebitId == t.CreditId && wrong.CreditId == t.DebitId
            : LedgerRules.Permits(t.Code, t.Phase, debit.Kind, credit.Kind)) && (LedgerRules.NeedsNoAuthority(t.Code) || t.AuthorityRef.Length > 0);
    }

    private void Apply(LedgerTransfer t, LedgerAccount debit, LedgerAccount credit, long resolved)
    {
        var posted = t.Phase is TransferPhase.AtOnce or TransferPhase.Post ? t.Amount : 0;
        var waiting = t.Phase == TransferPhase.Pending ? t.Amount : -resolved;
        var (d, c) = (balances[debit.Id], balances[credit.Id]);
        d.DebitsPosted += posted;
        d.DebitsPending += waiting;
        d.LastSeq = t.Seq;
        c.CreditsPosted += posted;
        c.CreditsPending += waiting;
        c.LastSeq = t.Seq;
        Demand(d.IsWithin(debit.Bound), t, $"takes more from {debit.Code} than there is");
        Demand(c.IsWithin(credit.Bound), t, $"gives more to {credit.Code} than is due");
        AddGiven(t, debit, credit, posted);
        if (posted > 0 && t.Code != TransferCode.Reversal && reversed.Contains(t.Id))
        {
            reversible[t.Id] = t;
        }
    }

    /// <summary>
    /// Between a grant and a budget (or gifts) money is given or set lower; between a grant and the bank it is paid or bounces; between a claim and the
    /// bank it comes back.
    /// </summary>
    private void AddGiven(LedgerTransfer t, LedgerAccount debit, LedgerAccount credit, long posted)
    {
        var (grant, other) = credit.Kind is AccountKind.Grant or AccountKind.Receivable ? (credit, debit) : (debit, credit);
        if (posted == 0 || grant.Kind is not (AccountKind.Grant or AccountKind.Receivable))
        {
            return;
        }

        var change = grant.Id == credit.Id ? posted : -posted;
        var key = (grant.NeighbourhoodId!.Value, grant.Year!.Value, grant.InitiativeId!.Value, grant.SourceId!.Value);
        var sum = given.GetValueOrDefault(key);
        sum.LastSeq = t.Seq;
        switch (grant.Kind, other.Kind)
        {
            case (AccountKind.Receivable, AccountKind.Bank):
                sum.ReturnedCents += change;
                break;
            case (AccountKind.Grant, AccountKind.Bank):
                sum.PaidCents -= change;
                break;
            case (AccountKind.Grant, _):
                sum.GivenCents += change;
                break;
        }

        given[key] = sum;
        Demand(sum.PaidCents <= sum.GivenCents, t, "pays more to an initiative than it was given");
    }

    private void CompareLine(LedgerTransfer t, LedgerAccount debit, LedgerAccount credit, long resolved, CashbookLine? line)
    {
        var account = debit.NeighbourhoodId is null ? credit : debit;
        if (account.NeighbourhoodId is not { } wijk)
        {
            Demand(line is null, t, "stands in the cash book of a wijk that it does not touch");
            return;
        }

        var about = debit.InitiativeId is null ? credit : debit;
        var freeAfter = free.GetValueOrDefault((wijk, account.Year!.Value)) + Cashbook.FreeChange(debit.Kind, credit.Kind, t, resolved);
        free[(wijk, account.Year.Value)] = freeAfter;
        Demand(
            line is not null && line.AmountCents == t.Amount && line.FreeAfterCents == freeAfter && line.Kind == Cashbook.KindOf(t) && line.BookedOn == t.BookedOn
                && line.NeighbourhoodId == wijk && line.Year == account.Year && line.SourceId == account.SourceId && line.InitiativeId == about.InitiativeId && line.AllocationId == about.AllocationId,
            t,
            line is null ? "has no line in the cash book" : "its line in the cash book says something else");
    }

    private void Demand(bool isRight, LedgerTransfer t, string what)
    {
        if (!isRight)
        {
            Find(new LedgerFinding(t.Seq, what));
        }
    }

    private void Find(LedgerFinding finding)
    {
        if (findings.Count < LedgerReport.FindingsMax)
        {
            findings.Add(finding);
        }
    }
}

namespace WijkFonds.Tests.Ledger.Histories;

/// <summary>
/// The ledger as a few lines of arithmetic, written from the paper and sharing nothing with the program: says which attempts must be
/// accepted, and keeps the balances.
/// </summary>
internal sealed class HistoryModel
{
    private readonly List<HistoryOperation?> accepted = [];
    private readonly HashSet<int> keys = [];
    private readonly HashSet<int> resolved = [];
    private readonly HashSet<int> reversed = [];

    /// <summary>Per account: debits posted, credits posted, debits pending, credits pending.</summary>
    public long[][] Balances { get; } = [.. HistoryWorld.Accounts.Select(_ => new long[4])];

    public bool Try(HistoryOperation op)
    {
        var isAccepted = MayBe(op);
        if (isAccepted)
        {
            Book(Balances[op.Debit], Balances[op.Credit], op);
            keys.Add(KeyOf(op));
            resolved.Add(op.Pending);
            reversed.Add(op.Reverses);
        }

        accepted.Add(isAccepted ? op : null);
        return isAccepted;
    }

    /// <summary>Every attempt has a key of its own, unless it borrows that of an earlier one.</summary>
    private int KeyOf(HistoryOperation op) => op.SameKeyAs >= 0 ? op.SameKeyAs : accepted.Count;

    private bool MayBe(HistoryOperation op)
    {
        var (debit, credit) = (HistoryWorld.Accounts[op.Debit], HistoryWorld.Accounts[op.Credit]);
        if (op.Amount is < 1 or > 100_000_000_000 || op.Debit == op.Credit || keys.Contains(KeyOf(op)))
        {
            return false;
        }

        if ((op.Phase is 2 or 3) != (op.Pending >= 0) || (op.Code == 900) != (op.Reverses >= 0) || (op.Reverses >= 0 && op.Phase != 0))
        {
            return false;
        }

        if (!op.HasAuthority && (op.Code < 160 || op.Code > 190))
        {
            return false;
        }

        if (op.Pending >= 0 && !Resolves(op, accepted[op.Pending]))
        {
            return false;
        }

        var isPermitted = op.Reverses >= 0
            ? Mirrors(op, accepted[op.Reverses])
            : HistoryWorld.Rules.Any(r => r.Code == op.Code && r.Debit == debit.Kind && r.Credit == credit.Kind && r.Phases.Contains((char)('0' + op.Phase)));
        if (!isPermitted || (debit.Earmark != 0 && credit.Earmark != 0 && debit.Earmark != credit.Earmark)
            || Differ(debit.Source, credit.Source) || Differ(debit.Wijk, credit.Wijk) || Differ(debit.Year, credit.Year))
        {
            return false;
        }

        var (d, c) = ((long[])Balances[op.Debit].Clone(), (long[])Balances[op.Credit].Clone());
        Book(d, c, op);
        return IsWithin(debit.Bound, d) && IsWithin(credit.Bound, c);
    }

    private bool Resolves(HistoryOperation op, HistoryOperation? pending) =>
        pending is not null && pending.Phase == 1 && pending.Code == op.Code && pending.Debit == op.Debit && pending.Credit == op.Credit
        && (op.Phase == 2 ? op.Amount <= pending.Amount : op.Amount == pending.Amount) && !resolved.Contains(op.Pending);

    private bool Mirrors(HistoryOperation op, HistoryOperation? wrong) =>
        wrong is not null && wrong.Phase is 0 or 2 && wrong!.Reverses < 0 && wrong.Debit == op.Credit && wrong.Credit == op.Debit && wrong.Amount == op.Amount
        && !reversed.Contains(op.Reverses);

    private void Book(long[] d, long[] c, HistoryOperation op)
    {
        if (op.Phase is 0 or 2)
        {
            d[0] += op.Amount;
            c[1] += op.Amount;
        }

        var waiting = op.Phase == 1 ? op.Amount : op.Pending >= 0 ? -accepted[op.Pending]!.Amount : 0;
        d[2] += waiting;
        c[3] += waiting;
    }

    private static bool IsWithin(string bound, long[] b) => bound switch
    {
        "D" => b[0] + b[2] <= b[1],
        "C" => b[1] + b[3] <= b[0],
        _ => true,
    };

    private static bool Differ<T>(T? a, T? b)
        where T : struct => a is not null && b is not null && !a.Value.Equals(b.Value);
}

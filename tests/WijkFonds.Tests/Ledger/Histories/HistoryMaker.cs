namespace WijkFonds.Tests.Ledger.Histories;

/// <summary>Makes attempts that are mostly sensible, so that deep states are reached, and often wrong in one thing.</summary>
internal sealed class HistoryMaker(Random random)
{
    public List<HistoryOperation> Make(int length)
    {
        var history = new List<HistoryOperation>(length);
        for (var i = 0; i < length; i++)
        {
            history.Add(Spoil(i < 4 ? Begin(i) : Next(history), history));
        }

        return history;
    }

    /// <summary>Money first, or nothing else could ever be accepted.</summary>
    private HistoryOperation Begin(int i) => i switch
    {
        0 => Plain(100, 0, 2, random.Next(500, 3000)),
        1 => Plain(100, 1, 3, random.Next(500, 3000)),
        2 => Plain(110, 2, random.Next(2) == 0 ? 4 : 5, random.Next(100, 1500)),
        _ => Plain(160, 13, random.Next(18, 20), random.Next(1, 900)),
    };

    private HistoryOperation Next(List<HistoryOperation> history)
    {
        var choice = random.Next(100);
        if (choice < 35 && history.FindLastIndex(random.Next(4, history.Count + 1) - 1, op => op.Phase == 1) is >= 0 and var pending)
        {
            var p = history[pending];
            var isPost = random.Next(3) > 0;
            var amount = isPost ? random.NextInt64(1, Math.Max(1, p.Amount) + 2) : p.Amount + (random.Next(12) == 0 ? 1 : 0);
            return p with { Phase = isPost ? 2 : 3, Amount = Math.Max(1, amount), Pending = pending, SameKeyAs = -1, HasAuthority = true };
        }

        if (choice < 42)
        {
            var at = random.Next(history.Count);
            var wrong = history[at];
            return new HistoryOperation(900, 0, wrong.Credit, wrong.Debit, wrong.Amount, -1, at, -1, true);
        }

        var rule = HistoryWorld.Rules[random.Next(HistoryWorld.Rules.Count)];
        var phase = rule.Phases.Contains('1') && random.Next(4) > 0 ? 1 : rule.Phases[0] - '0';
        return new HistoryOperation(rule.Code, phase, OfKind(rule.Debit), OfKind(rule.Credit), random.Next(1, random.Next(2) == 0 ? 50 : 1200), -1, -1, -1, true);
    }

    /// <summary>One attempt in six gets something wrong.</summary>
    private HistoryOperation Spoil(HistoryOperation op, List<HistoryOperation> history) => history.Count < 4 ? op : random.Next(60) switch
    {
        0 => op with { Amount = 0 },
        1 => op with { Amount = -op.Amount },
        2 => op with { Amount = 100_000_000_001 },
        3 => op with { Debit = random.Next(HistoryWorld.Accounts.Count) },
        4 => op with { Credit = random.Next(HistoryWorld.Accounts.Count) },
        5 => op with { Phase = random.Next(4) },
        6 => op with { SameKeyAs = random.Next(history.Count) },
        7 => op with { HasAuthority = false },
        8 => op with { Code = HistoryWorld.Rules[random.Next(HistoryWorld.Rules.Count)].Code },
        9 => op with { Pending = random.Next(history.Count) },
        _ => op,
    };

    private int OfKind(int kind)
    {
        var found = Enumerable.Range(0, HistoryWorld.Accounts.Count).Where(i => HistoryWorld.Accounts[i].Kind == kind).ToList();
        return found[random.Next(found.Count)];
    }

    private static HistoryOperation Plain(int code, int debit, int credit, long amount) => new(code, 0, debit, credit, amount, -1, -1, -1, true);
}

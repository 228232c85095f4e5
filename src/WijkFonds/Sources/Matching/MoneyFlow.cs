namespace WijkFonds.Sources.Matching;

/// <summary>
/// How much each pot pays to each group of lines. Pots are numbered in the order in which they should be spent; a group is all lines that
/// the same pots may pay. Cents. Money moves along chains: this pot pays that group instead of a second pot, which now pays another group…
/// </summary>
internal sealed class MoneyFlow
{
    private readonly Bits[] fits;
    private readonly Bits[] payers;
    private readonly Bits[] suits;
    private readonly Bits[] pays;
    private readonly long[][] paid;
    private readonly long[] left;

    // Pots from which no chain leads to free money. What they pay can only be paid by each other, so that stays so for ever.
    private readonly Bits spent;

    // The chain that is being looked for.
    private readonly Bits reached;
    private readonly Bits seen;
    private readonly int[] queue;
    private readonly int[] before;
    private readonly int[] via;

    /// <param name="freeCents">Of each pot.</param>
    /// <param name="fits">Of each group: the pots that may pay it.</param>
    public MoneyFlow(IReadOnlyList<long> freeCents, Bits[] fits)
    {
        var pots = freeCents.Count;
        this.fits = fits;
        left = [.. freeCents];
        payers = Array.ConvertAll(fits, _ => new Bits(pots));
        suits = Array.ConvertAll(left, _ => new Bits(fits.Length));
        pays = Array.ConvertAll(left, _ => new Bits(fits.Length));
        paid = Array.ConvertAll(left, _ => new long[fits.Length]);
        (spent, reached, seen) = (new Bits(pots), new Bits(pots), new Bits(fits.Length));
        (queue, before, via) = (new int[pots], new int[pots], new int[pots]);
        var none = new Bits(pots);
        for (var group = 0; group < fits.Length; group++)
        {
            for (var pot = fits[group].Next(0, none); pot >= 0; pot = fits[group].Next(pot + 1, none))
            {
                suits[pot].Add(group);
            }
        }
    }

    private MoneyFlow(MoneyFlow other)
    {
        (fits, suits) = (other.fits, other.suits);
        left = [.. other.left];
        payers = Array.ConvertAll(other.payers, set => set.Copy());
        pays = Array.ConvertAll(other.pays, set => set.Copy());
        paid = Array.ConvertAll(other.paid, row => (long[])row.Clone());
        (spent, reached, seen) = (other.spent.Copy(), other.reached.Copy(), other.seen.Copy());
        (queue, before, via) = (new int[left.Length], new int[left.Length], new int[left.Length]);
    }

    public long Left(int pot) => left[pot];

    public long Paid(int pot, int group) => paid[pot][group];

    /// <summary>Pays as much more to a group as can be, at most <paramref name="cents"/>, without taking from what is already paid. Returns what was paid.</summary>
    public long Cover(int group, long cents) => Draw(fits[group], group, cents);

    /// <summary>
    /// How much this pot could pay to something new, at most <paramref name="cents"/>, while everything else stays paid: what is left in it, and what
    /// other pots can take over from it. Changes nothing.
    /// </summary>
    public long Room(int pot, long cents)
    {
        if (left[pot] >= cents)
        {
            return cents;
        }

        var only = new Bits(left.Length);
        only.Add(pot);
        return new MoneyFlow(this).Draw(only, -1, cents);
    }

    /// <summary>Lets earlier pots take over from later ones as much as they can, the first pot first. Every group keeps what it is paid.</summary>
    public void SpendEarlierFirst()
    {
        for (var pot = 0; pot < left.Length; pot++)
        {
            while (left[pot] > 0 && FindLater(pot) is var end and >= 0)
            {
                var step = left[pot];
                for (var at = end; at != pot; at = before[at])
                {
                    step = Math.Min(step, paid[at][via[at]]);
                }

                for (var at = end; at != pot; at = before[at])
                {
                    Pay(at, via[at], -step);
                    Pay(before[at], via[at], step);
                }

                left[end] += step;
                left[pot] -= step;
            }
        }
    }

    private long Draw(Bits from, int group, long cents)
    {
        var drawn = 0L;
        while (drawn < cents && FindFree(from) is var end and >= 0)
        {
            var step = Math.Min(cents - drawn, left[end]);
            for (var at = end; before[at] >= 0; at = before[at])
            {
                step = Math.Min(step, paid[before[at]][via[at]]);
            }

            var first = end;
            for (; before[first] >= 0; first = before[first])
            {
                Pay(first, via[first], step);
                Pay(before[first], via[first], -step);
            }

            if (group >= 0)
            {
                Pay(first, group, step);
            }

            left[end] -= step;
            drawn += step;
        }

        return drawn;
    }

    /// <summary>The shortest chain from one of these pots to a pot with free money; the earliest pot among equals. -1 when there is none.</summary>
    private int FindFree(Bits from)
    {
        reached.CopyFrom(spent);
        seen.Clear();
        var (read, written) = (0, 0);
        for (var pot = from.Next(0, reached); pot >= 0; pot = from.Next(pot + 1, reached))
        {
            if (Reach(pot, -1, -1))
            {
                return pot;
            }
        }

        while (read < written)
        {
            var pot = queue[read++];
            for (var group = pays[pot].Next(0, seen); group >= 0; group = pays[pot].Next(group + 1, seen))
            {
                seen.Add(group);
                for (var other = fits[group].Next(0, reached); other >= 0; other = fits[group].Next(other + 1, reached))
                {
                    if (Reach(other, pot, group))
                    {
                        return other;
                    }
                }
            }
        }

        spent.CopyFrom(reached);
        return -1;

        bool Reach(int pot, int previous, int group)
        {
            reached.Add(pot);
            queue[written++] = pot;
            (before[pot], via[pot]) = (previous, group);
            return left[pot] > 0;
        }
    }

    /// <summary>The shortest chain from this pot to a later one that pays for something it can take over. -1 when there is none.</summary>
    private int FindLater(int start)
    {
        reached.Clear();
        reached.Add(start);
        seen.Clear();
        queue[0] = start;
        for (var (read, written) = (0, 1); read < written;)
        {
            var pot = queue[read++];
            for (var group = suits[pot].Next(0, seen); group >= 0; group = suits[pot].Next(group + 1, seen))
            {
                seen.Add(group);
                for (var other = payers[group].Next(0, reached); other >= 0; other = payers[group].Next(other + 1, reached))
                {
                    reached.Add(other);
                    queue[written++] = other;
                    (before[other], via[other]) = (pot, group);
                    if (other > start)
                    {
                        return other;
                    }
                }
            }
        }

        return -1;
    }

    private void Pay(int pot, int group, long cents)
    {
        if ((paid[pot][group] += cents) > 0)
        {
            pays[pot].Add(group);
            payers[group].Add(pot);
        }
        else
        {
            pays[pot].Remove(group);
            payers[group].Remove(pot);
        }
    }
}

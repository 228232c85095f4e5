using System.Numerics;

namespace WijkFonds.Sources.Matching;

/// <summary>Says of every line that is not wholly paid why, and which one change would pay it.</summary>
/// <remarks>
/// A pot that has only one restriction against the line can pay it after that restriction is lifted, exactly when it has room: every
/// chain from free money to the line must then go through that pot, because without it there was none. The first such pot is
/// named, in the order in which pots are spent. Without one, more money that may pay it is always enough.
/// </remarks>
internal sealed class Shortages(MoneyPot[] pots, Fitting fitting, MoneyFlow flow)
{
    private readonly Dictionary<int, PotMisfit[]> misfits = [];
    private readonly long[] rooms = Array.ConvertAll(pots, _ => -1L);
    private readonly bool anythingLeft = Enumerable.Range(0, pots.Length).Any(pot => flow.Left(pot) > 0);

    public List<Shortage> Of(MatchSources.Line[] lines)
    {
        var open = lines.Where(line => line.PaidCents < line.Cents).ToList();
        var most = open.Count == 0 ? 0 : open.Max(line => line.Cents - line.PaidCents);
        return open.ConvertAll(line =>
        {
            var cents = line.Cents - line.PaidCents;
            return new Shortage(line.Ask, line.Label, cents, !fitting.Groups[line.Group].IsEmpty, MisfitsOf(line.Need), ChangeFor(line.Need, cents, most));
        });
    }

    private MoneyChange ChangeFor(int need, long cents, long most)
    {
        var why = fitting.Of(need);
        for (var pot = 0; anythingLeft && pot < pots.Length; pot++)
        {
            if (BitOperations.IsPow2((int)why[pot]) && Room(pot, most) >= cents)
            {
                return new MoneyChange(pots[pot], why[pot], cents);
            }
        }

        return new MoneyChange(null, Misfit.None, cents);
    }

    private long Room(int pot, long most) => rooms[pot] >= 0 ? rooms[pot] : rooms[pot] = flow.Room(pot, most);

    private PotMisfit[] MisfitsOf(int need)
    {
        if (!misfits.TryGetValue(need, out var found))
        {
            var why = fitting.Of(need);
            found = [.. Enumerable.Range(0, pots.Length).Where(pot => why[pot] != Misfit.None).Select(pot => new PotMisfit(pots[pot], why[pot], flow.Left(pot)))];
            misfits.Add(need, found);
        }

        return found;
    }
}

namespace WijkFonds.Rounds.Counting;

/// <summary>Rounds the numbers of a story for showing, so that what people read adds up to the cent (COUNTING 3.9). Nothing is ever counted with these.</summary>
public static class Reasons
{
    /// <summary>
    /// In cents. Money that was left is rounded down, so that it never looks like enough, and what is short is the rest of the cost. What was paid elsewhere is rounded so that it
    /// is, with what was left, just what the supporters began with, rounded down: the largest remainders get the cents.
    /// </summary>
    public static RoundedReason Of(NotFunded story)
    {
        var money = story.MoneyCents.Floor();
        var paid = story.BecauseOf.Select(other => other.PaidCents.Floor()).ToArray();
        var open = story.BecauseOf.Aggregate(story.MoneyCents, (sum, other) => sum + other.PaidCents).Floor() - money - paid.Sum();
        foreach (var i in Enumerable.Range(0, paid.Length).OrderByDescending(i => story.BecauseOf[i].PaidCents - (Fraction)paid[i]).ThenBy(i => i).Take((int)open))
        {
            paid[i]++;
        }

        return new RoundedReason(new Money(money), new Money(story.Project.CostCents - money), Array.ConvertAll(paid, cents => new Money(cents)));
    }

    /// <summary>What one voter paid at most, rounded down to cents.</summary>
    public static Money MostPaid(CountRound round) => new(round.MostPaidCents.Floor());

    /// <summary>The part of the supporters who chose another plan too, in whole percents; never 0 when somebody did, never 100 when somebody did not.</summary>
    public static int Percent(PaidElsewhere other)
    {
        var percent = (int)((other.Share * 100) + new Fraction(1, 2)).Floor();
        return other.Share >= 1 ? 100 : Math.Clamp(percent, 1, 99);
    }
}

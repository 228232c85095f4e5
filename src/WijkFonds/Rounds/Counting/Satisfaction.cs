namespace WijkFonds.Rounds.Counting;

/// <summary>What a plan is worth to somebody who voted for it.</summary>
public enum Satisfaction
{
    /// <summary>What it costs: a plan of € 2.000 counts twice as much as one of € 1.000. Greedy then takes the most votes first.</summary>
    Cost,

    /// <summary>One, whatever it costs. Greedy then takes the most votes for each euro first.</summary>
    Cardinality,
}

namespace WijkFonds.Decisions;

/// <summary>Until when somebody can object to a decision.</summary>
public static class ObjectionTerm
{
    /// <summary>
    /// Six weeks, counted from the day after it was made known (Awb 6:7, 6:8); a term that ends in a weekend or on a holiday
    /// runs to the next working day (Algemene termijnenwet, article 1).
    /// </summary>
    public static DateOnly LastDay(DateOnly decidedOn)
    {
        var day = decidedOn.AddDays(6 * 7);
        while (!Clock.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}

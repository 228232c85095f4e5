namespace WijkFonds.Neighbourhoods;

/// <summary>How this wijk works: limits of the three tracks, days and warnings (C38). Every wijk may differ.</summary>
public sealed class NeighbourhoodSettings
{
    /// <summary>To this amount the wijkwerker says yes at once (A24, B39). Cents.</summary>
    public long MicroLimitCents { get; set; } = 250_00;

    /// <summary>To this amount the alderman decides alone; above it the plan is public for comment first (C39). Cents.</summary>
    public long MiddleLimitCents { get; set; } = 5_000_00;

    /// <summary>Working days within which a person answers an idea (B10).</summary>
    public int AnswerWorkingDays { get; set; } = 5;

    /// <summary>Working days within which the alderman decides (B09).</summary>
    public int DecideWorkingDays { get; set; } = 5;

    /// <summary>Calendar days a large plan is public for comment (C39).</summary>
    public int CommentDays { get; set; } = 14;

    /// <summary>Residents who must sit at the table for a large plan (C02).</summary>
    public int ResidentsAtTableMin { get; set; } = 2;

    /// <summary>Above this share of the year's budget for one recipient the decision screen warns (A35, I09).</summary>
    public int ShareWarningPercent { get; set; } = 25;

    /// <summary>Months before the end that "loopt af" is told (A37, B14).</summary>
    public int EndingMonths { get; set; } = 4;
}

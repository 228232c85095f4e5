namespace WijkFonds.Tests;

public sealed class ClockTests
{
    [Theory]
    [InlineData("2026-11-20", 5, "2026-11-27")]
    [InlineData("2026-12-24", 1, "2026-12-28")]
    [InlineData("2026-04-02", 1, "2026-04-07")]
    [InlineData("2026-05-13", 1, "2026-05-15")]
    [InlineData("2026-04-24", 1, "2026-04-28")]
    public void Weekends_and_holidays_are_not_working_days(string from, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), Clock.AddWorkingDays(DateOnly.Parse(from), days));

    [Fact]
    public void A_day_begins_at_midnight_in_Amsterdam()
    {
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 22, 0, 0, TimeSpan.Zero), Clock.StartOf(new DateOnly(2026, 7, 2)));
        Assert.Equal(new DateOnly(2026, 7, 2), new DateTimeOffset(2026, 7, 1, 22, 0, 0, TimeSpan.Zero).DayInAmsterdam());
    }
}

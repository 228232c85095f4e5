using WijkFonds.Web.Tests.Security;

namespace WijkFonds.Web.Tests.House;

/// <summary>Goal G30: every page states who may enter, and somebody has looked at it.</summary>
public sealed class AccessTableTests : IClassFixture<TestPortal>
{
    private readonly TestPortal portal;

    public AccessTableTests(TestPortal portal) => this.portal = portal;

    [Fact]
    public async Task Every_door_of_the_portal_stands_in_the_reviewed_table()
    {
        var doors = (await Door.AllAsync(portal.Services)).Select(door => door.ToString()).ToList();
        var reviewed = AccessTable.Read().Select(door => door.ToString()).ToList();

        var missing = doors.Except(reviewed).ToList();
        var gone = reviewed.Except(doors).ToList();

        Assert.True(
            missing.Count + gone.Count == 0,
            $"tests/WijkFonds.Web.Tests/Security/access.txt is not what the program does. Check who may enter; then\n  add:\n{string.Join('\n', missing)}\n  remove:\n{string.Join('\n', gone)}");
    }

    [Fact]
    public async Task No_door_is_closed_for_everybody()
    {
        var forgotten = (await Door.AllAsync(portal.Services)).Where(door => door.Who == Door.Nobody).Select(door => door.Route);

        Assert.Empty(forgotten);
    }
}

using System.Net;

namespace WijkFonds.Web.Tests;

public sealed class PortalTests : IClassFixture<TestPortal>
{
    private readonly TestPortal portal;

    public PortalTests(TestPortal portal) => this.portal = portal;

    [Fact]
    public async Task The_front_page_opens_for_everybody()
    {
        using var client = portal.CreateClient();

        var answer = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}

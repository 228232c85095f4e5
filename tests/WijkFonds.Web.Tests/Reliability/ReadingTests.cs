using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace WijkFonds.Web.Tests.Reliability;

/// <summary>Goal G32, one floor down: a connection that pages share refuses to write, also for the second and the third page.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task No_page_can_write_whoever_used_its_connection_before()
    {
        for (var page = 1; page <= 3; page++)
        {
            await using var scope = portal.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<WijkFondsDb>();
            Assert.Equal(0, await db.People.CountAsync());

            await Assert.ThrowsAnyAsync<DbException>(() => db.Neighbourhoods.ExecuteDeleteAsync());
        }
    }
}

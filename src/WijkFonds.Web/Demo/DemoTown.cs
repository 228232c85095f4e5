using Microsoft.EntityFrameworkCore;
using WijkFonds.Mail;
using WijkFonds.Web.Demo.Wijken;
using WijkFonds.Writing;

namespace WijkFonds.Web.Demo;

/// <summary>
/// Makes Voorbeeldstad on an empty database. Everything goes through the same use cases as in the portal, each at its own moment in
/// the past, so ledger, time lines, clocks and audit log are real.
/// </summary>
internal sealed class DemoTown(IServiceProvider services, IWriteLane lane, TimeProvider clock)
{
    public static readonly IReadOnlyList<DemoWijk> Wijken = [HeechterpSchieringen.Wijk, Laak.Wijk, Vreewijk.Wijk];

    private const int Residents = 240;

    /// <summary>False when there is somebody already: the demo never touches what people made.</summary>
    public async Task<bool> BuildAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var firstYear = now.DayInAmsterdam().AddDays(-450).Year;
        var begin = Clock.StartOf(new DateOnly(firstYear - 1, 12, 1)).AddHours(10);
        var moving = new DemoClock(begin);
        var run = new DemoRun(services, new Writes(lane, moving, new ChangedPages()), moving, now, cancellationToken)
        {
            People = DemoPeople.Of(Wijken, Residents, begin),
        };
        if (!await run.MakeWijkenAsync(Wijken))
        {
            return false;
        }

        // The council decides in December about the year that comes; the demo may be opened on any day.
        for (var year = firstYear; Clock.StartOf(new DateOnly(year - 1, 12, 18)) < now; year++)
        {
            run.AtMoment(Clock.StartOf(new DateOnly(year - 1, 12, 17)).AddHours(10), new DemoMoneyRound(run, Wijken, year).PlayAsync);
        }

        foreach (var wijk in Wijken)
        {
            foreach (var story in wijk.Stories)
            {
                new DemoStoryTeller(run, wijk, story).Plan();
            }
        }

        await run.PlayAsync();
        await SettleMailAsync(cancellationToken);
        return true;
    }

    /// <summary>Hundreds of old mails would go out at the first start; only those of the last day are still worth sending.</summary>
    private async Task SettleMailAsync(CancellationToken cancellationToken) =>
        await lane.RunAsync(
            async (db, stop) =>
            {
                var recent = clock.GetUtcNow().AddDays(-1);
                await db.Set<OutboxMail>().Where(mail => mail.State == MailState.Waiting && mail.QueuedAt < recent)
                    .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, MailState.Sent).SetProperty(mail => mail.DoneAt, mail => mail.QueuedAt), stop);
                return (true, true);
            },
            cancellationToken);
}

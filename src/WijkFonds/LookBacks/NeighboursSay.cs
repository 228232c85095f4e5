using Microsoft.EntityFrameworkCore;

namespace WijkFonds.LookBacks;

/// <summary>What the neighbours notice, added up over one conversation. Below five answers nothing is shown: then you could guess who said what.</summary>
public sealed record NeighboursSay(int Yes, int ALittle, int NotYet)
{
    public const int AnswersMin = 5;

    public int Total => Yes + ALittle + NotYet;

    public static async Task<NeighboursSay?> ReadAsync(WijkFondsDb db, Guid lookBackId, CancellationToken cancellationToken)
    {
        var counts = await db.NeighbourVerdicts.Where(v => v.LookBackId == lookBackId && v.Answer != null)
            .GroupBy(v => v.Answer).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(cancellationToken);
        int Of(Noticed answer) => counts.Find(c => c.Key == answer)?.Number ?? 0;
        var say = new NeighboursSay(Of(Noticed.Yes), Of(Noticed.ALittle), Of(Noticed.NotYet));
        return say.Total < AnswersMin ? null : say;
    }
}

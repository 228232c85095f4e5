using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>An initiative that somebody has, or once had and gave away: there too their name goes when they go (G50).</summary>
/// <param name="Names">By which they stood on it, whatever their own page says now.</param>
/// <param name="Until">Until when it was theirs; null while it still is.</param>
internal sealed record TheirInitiative(Guid Id, string[] Names, DateTimeOffset? Until)
{
    public static async Task<IReadOnlyList<TheirInitiative>> OfAsync(Work work, Person person)
    {
        var owned = await work.Db.Initiatives.AsNoTracking().Where(i => i.OwnerId == person.Id).Select(i => new { i.Id, i.InitiatorName }).ToListAsync(work.CancellationToken);
        var handed = await work.Db.Handovers.AsNoTracking().Where(h => h.AcceptedAt != null && (h.FromId == person.Id || h.ToId == person.Id))
            .Select(h => new { h.InitiativeId, Name = h.FromId == person.Id ? h.FromName : h.ToName, h.AcceptedAt }).ToListAsync(work.CancellationToken);
        return [.. owned.ConvertAll(i => (i.Id, Name: i.InitiatorName, Until: (DateTimeOffset?)null))
            .Concat(handed.Select(h => (Id: h.InitiativeId, h.Name, Until: h.AcceptedAt)))
            .GroupBy(found => found.Id)
            .Select(found => new TheirInitiative(
                found.Key, [.. found.Select(f => f.Name).Distinct()], owned.Exists(i => i.Id == found.Key) ? null : found.Max(f => f.Until)))];
    }

    /// <summary>The text without the one who goes.</summary>
    public string Without(Person person, string text) => person.NameTakenOutOf(text, Names);
}

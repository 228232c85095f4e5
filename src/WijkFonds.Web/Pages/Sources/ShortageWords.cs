using WijkFonds.Initiatives;
using WijkFonds.Sources.Matching;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>Says in plain words why something cannot be paid yet, and which one change would pay it.</summary>
/// <param name="sources">The name of each source that somebody wrote down.</param>
/// <param name="wijk">The name of the wijk for which money is asked.</param>
internal sealed class ShortageWords(Sentences sentences, IReadOnlyDictionary<Guid, string> sources, string wijk)
{
    /// <summary>Nobody reads fifty reasons; the nearest ones say what can be done.</summary>
    private const int PotsMax = 3;

    /// <summary>What is short and why, a sentence each: first what is needed, then the money that is there and may not be used.</summary>
    public IReadOnlyList<string> Why(Shortage shortage)
    {
        var full = shortage.Misfits.Where(misfit => misfit.LeftCents > 0).OrderBy(misfit => int.PopCount((int)misfit.Why)).ThenByDescending(misfit => misfit.LeftCents).ToList();
        var others = full.Count - PotsMax;
        return
        [
            shortage.Label.IsNone ? sentences["Er is nog {0} nodig.", new Money(shortage.Cents)] : sentences["Voor {1} is nog {0} nodig.", new Money(shortage.Cents), shortage.Label],
            shortage.AnythingFits ? sentences["Het geld dat hiervoor mag, is op."] : sentences["Geen enkele geldbron mag dit nu betalen."],
            .. full.Take(PotsMax).Select(misfit => WhyNot(misfit, shortage)),
            .. others > 0 ? [sentences.Count(others, "Nog 1 andere geldbron past ook niet.", "Nog {0} andere geldbronnen passen ook niet.")] : Array.Empty<string>(),
        ];
    }

    /// <summary>The way out: "Mag geld uit Schone wijk ook naar eten en drinken? Dan kan dit betaald worden."</summary>
    public string WayOut(Shortage shortage) => shortage.Change switch
    {
        { Pot: null } when shortage.Label.IsNone => sentences["Komt er {0} bij in {1}? Dan kan dit betaald worden.", new Money(shortage.Change.Cents), wijk],
        { Pot: null } => sentences["Komt er {0} bij voor {2} in {1}? Dan kan dit betaald worden.", new Money(shortage.Change.Cents), wijk, shortage.Label],
        { Lift: Misfit.Ended } => sentences["Loopt {0} door tot en met {1}? Dan kan dit betaald worden.", Source(shortage.Change.Pot), shortage.Ask.NeededOn],
        { Lift: Misfit.NotStarted } => sentences["Mag {0} al beginnen op {1}? Dan kan dit betaald worden.", Source(shortage.Change.Pot), shortage.Ask.NeededOn],
        { Lift: Misfit.OnlyFor } when shortage.Label.IsNone => sentences["Mag geld uit {0} ook hiernaartoe? Dan kan dit betaald worden.", Source(shortage.Change.Pot)],
        _ => sentences["Mag geld uit {0} ook naar {1}? Dan kan dit betaald worden.", Source(shortage.Change.Pot), Thing(shortage.Change.Lift, shortage)],
    };

    private string WhyNot(PotMisfit misfit, Shortage shortage)
    {
        var (name, left) = (Source(misfit.Pot), new Money(misfit.LeftCents));
        return misfit.Why switch
        {
            Misfit.Ended => sentences["{0} heeft nog {1}, maar alleen tot en met {2}.", name, left, misfit.Pot.EndsOn!],
            Misfit.NotStarted => sentences["{0} heeft nog {1}, maar pas vanaf {2}.", name, left, misfit.Pot.StartsOn!],
            Misfit.OnlyFor => sentences["{0} heeft nog {1}, maar alleen voor {2}.", name, left, string.Join("; ", misfit.Pot.OnlyFor.Select(label => label.Text).Order(StringComparer.Ordinal))],
            Misfit.Neighbourhood or Misfit.Dimension or Misfit.NotFor => sentences["{0} heeft nog {1}, maar niet voor {2}.", name, left, Thing(misfit.Why, shortage)],
            _ => sentences["{0} heeft nog {1}, maar past om meer redenen niet.", name, left],
        };
    }

    /// <summary>That of the ask which the restriction is about.</summary>
    private string Thing(Misfit restriction, Shortage shortage) => restriction switch
    {
        Misfit.Neighbourhood => wijk,
        Misfit.Dimension => shortage.Ask.Dimension switch
        {
            Dimension.Physical => sentences["fysieke plannen"],
            Dimension.Economic => sentences["economische plannen"],
            _ => sentences["sociale plannen"],
        },
        _ => shortage.Label.Text,
    };

    private string Source(MoneyPot pot) => sources.GetValueOrDefault(pot.Key.SourceId) ?? sentences["geldbron"];
}

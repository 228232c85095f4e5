using WijkFonds.Decisions;
using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.Neighbourhoods;

namespace WijkFonds.Web.Demo;

/// <summary>One wijk of Voorbeeldstad. The wijk names are real, as an example; all people and what they say are made up.</summary>
internal sealed record DemoWijk(string Slug, string Name, string Motto, IReadOnlyList<string> Goals, ContactPerson Contact, string Alderman)
{
    public required IReadOnlyList<DemoMoney> Money { get; init; }

    public required IReadOnlyList<DemoStory> Stories { get; init; }
}

/// <summary>Money that the wijk gets each year from one source.</summary>
internal sealed record DemoMoney(string Source, long EurosPerYear);

/// <summary>One initiative and everything that happened to it, in days before today.</summary>
/// <param name="DaysAgo">When it was told.</param>
/// <param name="By">First name of the initiator.</param>
/// <param name="Dream">In their words. The first sentence becomes the title.</param>
internal sealed record DemoStory(int DaysAgo, string By, string Dream)
{
    public Need Needs { get; init; } = Need.NotSureYet;

    public long? Euros { get; init; }

    public string Help { get; init; } = "";

    public Dimension Dimension { get; init; } = Dimension.Social;

    /// <summary>Half of its money is for eating together.</summary>
    public bool HasFood { get; init; }

    /// <summary>Otherwise than online: written down by the wijkwerker.</summary>
    public Channel Channel { get; init; } = Channel.Online;

    /// <summary>The initiator has no e-mail, only a telephone.</summary>
    public bool OnlyPhone { get; init; }

    /// <summary>Neighbours who stand behind it now.</summary>
    public int Support { get; init; }

    /// <summary>What those who take part offer, in their words.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    public IReadOnlyList<DemoStep> Then { get; init; } = [];
}

/// <summary>Something that happened to an initiative, so many days ago.</summary>
internal abstract record DemoStep(int DaysAgo);

internal sealed record Answered(int DaysAgo, string Text) : DemoStep(DaysAgo);

internal sealed record Summarised(int DaysAgo, string Text) : DemoStep(DaysAgo);

/// <summary>Yes at once, by the wijkwerker.</summary>
internal sealed record YesAtOnce(int DaysAgo, long Euros, string Agreement, string Reason) : DemoStep(DaysAgo);

internal sealed record Proposed(int DaysAgo, long Euros, string Agreement, string NoticedBy, string WorkerView) : DemoStep(DaysAgo);

internal sealed record Commented(int DaysAgo, string By, string Text) : DemoStep(DaysAgo);

internal sealed record SaidYes(int DaysAgo, string Reason) : DemoStep(DaysAgo)
{
    public IReadOnlyList<string> AtTable { get; init; } = [];
}

internal sealed record SaidYesIf(int DaysAgo, string Reason, string Condition) : DemoStep(DaysAgo);

internal sealed record ConditionMet(int DaysAgo, string Note) : DemoStep(DaysAgo);

internal sealed record SaidNotYet(int DaysAgo, string Reason, string WhatCan, string Helper) : DemoStep(DaysAgo);

/// <summary>The order for the bank is made and, a day later, paid.</summary>
internal sealed record PaidOut(int DaysAgo) : DemoStep(DaysAgo)
{
    /// <summary>The bank has not answered yet.</summary>
    public bool OnlyOrdered { get; init; }
}

/// <summary>Less is needed: the alderman sets it lower before it is paid, after a talk (B32).</summary>
internal sealed record SetLower(int DaysAgo, long ToEuros, string Reason) : DemoStep(DaysAgo);

/// <summary>Money that was left over came back.</summary>
internal sealed record BroughtBack(int DaysAgo, long Euros, string Reason) : DemoStep(DaysAgo);

internal sealed record ToldStory(int DaysAgo, string Text) : DemoStep(DaysAgo);

/// <summary>Het goede gesprek.</summary>
internal sealed record LookedBack(int DaysAgo, string Changed, string FellShort, string Needs) : DemoStep(DaysAgo)
{
    public SpentNearby? Nearby { get; init; }

    public bool DidNotWork { get; init; }

    /// <summary>The initiator has not said yet that it is right.</summary>
    public bool WaitsForYes { get; init; }
}

internal sealed record Grew(int DaysAgo, Stage Stage) : DemoStep(DaysAgo);

internal sealed record GoesOn(int DaysAgo, long Euros) : DemoStep(DaysAgo);

internal sealed record PutOutOfSight(int DaysAgo, string Reason) : DemoStep(DaysAgo);

/// <summary>Toezegging: who does what before which day; kept so many days ago, or not yet.</summary>
internal sealed record Promised(int DaysAgo, string Who, string What, int BeforeDaysAgo, int? KeptDaysAgo) : DemoStep(DaysAgo);

/// <summary>Vastloper: a rule or party that is in the way.</summary>
internal sealed record GotStuck(int DaysAgo, string On, string With) : DemoStep(DaysAgo)
{
    public int? SolvedDaysAgo { get; init; }

    public Rule? Rule { get; init; }

    public string Solution { get; init; } = "";
}

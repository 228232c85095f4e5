namespace WijkFonds.Decisions;

/// <summary>The few rules that the decision screen knows. They warn; who decides may deviate and says why (C35, C36).</summary>
public enum Rule
{
    /// <summary>One recipient would hold a large part of this year's wijkbegroting (A35, I09).</summary>
    LargeShare = 1,

    /// <summary>Nobody takes part beside the initiator (B31).</summary>
    OneLead = 2,

    /// <summary>It helps none of the goals of the wijk (C22).</summary>
    OutsideGoals = 3,

    /// <summary>The recipient already gets money in two other wijken (A35).</summary>
    ManyNeighbourhoods = 4,
}

namespace WijkFonds.Initiatives;

/// <summary>Ask: what an initiative needs now (A27). Money is only one of them.</summary>
[Flags]
public enum Need
{
    None = 0,
    Money = 1,
    Space = 2,
    Things = 4,
    Hands = 8,
    Knowledge = 16,
    Permission = 32,
    NotSureYet = 64,
}

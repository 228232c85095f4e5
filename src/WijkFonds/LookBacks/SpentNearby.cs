namespace WijkFonds.LookBacks;

/// <summary>Where the money was spent, as the initiator guesses it in the good conversation (A40). A norm, never a condition.</summary>
public enum SpentNearby
{
    AlmostAll = 1,
    Half = 2,
    Little = 3,
}

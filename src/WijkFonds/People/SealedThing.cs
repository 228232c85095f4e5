namespace WijkFonds.People;

/// <summary>What lies under a seal. One kind never opens as another, so that a row moved to another column is worth nothing.</summary>
public enum SealedThing
{
    /// <summary>The secret of an official's app.</summary>
    SecondFactor = 1,

    /// <summary>The account number to which the bank pays.</summary>
    AccountNumber = 2,
}

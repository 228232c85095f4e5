namespace WijkFonds.Sources;

/// <summary>Where the money of a source comes from (A49–A51). The page has a word for each.</summary>
public enum SourceKind
{
    Municipality = 1,

    /// <summary>Het Rijk.</summary>
    State = 2,

    Province = 3,

    /// <summary>Woningcorporatie.</summary>
    HousingCorporation = 4,

    /// <summary>Particulier fonds.</summary>
    PrivateFund = 5,

    Business = 6,

    /// <summary>A fund that residents run themselves (A07).</summary>
    Residents = 7,

    /// <summary>Taken from criminals, given a public purpose (A49).</summary>
    Confiscated = 8,

    Other = 9,
}

namespace WijkFonds.Corrections;

/// <summary>In which way money that was promised or booked was changed afterwards.</summary>
public enum CorrectionKind
{
    /// <summary>A contribution that is not paid yet was set lower.</summary>
    Lowered = 1,

    /// <summary>Money that was paid is asked back, after a talk (B32, X16).</summary>
    AskedBack = 2,

    /// <summary>Money that was paid came back to the bank.</summary>
    CameBack = 3,

    /// <summary>A wrong booking got its mirror image, by two officials.</summary>
    Reversed = 4,
}

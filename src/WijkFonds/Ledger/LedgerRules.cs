namespace WijkFonds.Ledger;

/// <summary>The permitted transfers once more, beside the database's own list, so that the proof notices when that list was changed (LEDGER 4.3).</summary>
internal static class LedgerRules
{
    private static readonly HashSet<(int Code, int Debit, int Credit)> Permitted =
    [
        (100, 10, 20), (101, 20, 10), (110, 20, 21), (111, 21, 20), (120, 21, 22), (121, 23, 22), (130, 22, 12), (140, 22, 21), (141, 22, 23),
        (150, 13, 24), (151, 12, 13), (152, 24, 21), (160, 11, 23), (171, 23, 11), (172, 23, 11), (173, 23, 11), (174, 14, 11),
        (180, 12, 11), (190, 12, 15), (191, 15, 13), (191, 15, 21), (191, 15, 23),
    ];

    public static bool Permits(TransferCode code, TransferPhase phase, AccountKind debit, AccountKind credit) =>
        Permitted.Contains(((int)code, (int)debit, (int)credit)) && (int)code switch
        {
            120 => phase != TransferPhase.AtOnce,
            121 or 130 or 160 => true,
            _ => phase == TransferPhase.AtOnce,
        };

    /// <summary>Money that residents give and what payment companies report rests on no decision.</summary>
    public static bool NeedsNoAuthority(TransferCode code) => (int)code is >= 160 and <= 190;
}

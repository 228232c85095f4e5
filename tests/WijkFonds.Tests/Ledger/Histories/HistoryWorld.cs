namespace WijkFonds.Tests.Ledger.Histories;

/// <summary>The accounts in which random histories happen: two sources with different purposes, two wijken, gifts, claims and the outside world.</summary>
internal static class HistoryWorld
{
    private static readonly Guid SourceA = new("00000000000000000000000000000a01");
    private static readonly Guid SourceB = new("00000000000000000000000000000b01");
    private static readonly Guid Wijk1 = new("00000000000000000000000000000101");
    private static readonly Guid Wijk2 = new("00000000000000000000000000000201");

    public static readonly IReadOnlyList<HistoryAccount> Accounts =
    [
        new("treasury:a", 10, "N", 0, SourceA, null, 2026),
        new("treasury:b", 10, "N", 0, SourceB, null, 2026),
        new("source:a", 20, "D", 1, SourceA, null, 2026),
        new("source:b", 20, "D", 2, SourceB, null, 2026),
        new("wijk:1a", 21, "D", 1, SourceA, Wijk1, 2026),
        new("wijk:2a", 21, "D", 1, SourceA, Wijk2, 2026),
        new("wijk:1b", 21, "D", 2, SourceB, Wijk1, 2026),
        new("grant:1a", 22, "D", 1, SourceA, Wijk1, 2026),
        new("grant:1a2", 22, "D", 1, SourceA, Wijk1, 2026),
        new("grant:2a", 22, "D", 1, SourceA, Wijk2, 2026),
        new("grant:1b", 22, "D", 2, SourceB, Wijk1, 2026),
        new("bank:1a", 12, "N", 0, SourceA, Wijk1, 2026),
        new("bank:all", 12, "N", 0, null, null, null),
        new("stripe", 11, "N", 0, null, null, null),
        new("loss", 14, "N", 0, null, null, null),
        new("suspense", 15, "D", 0, null, null, null),
        new("claim:1a", 13, "C", 0, SourceA, Wijk1, 2026),
        new("return:1a", 24, "D", 1, SourceA, Wijk1, 2026),
        new("pool:1", 23, "D", 1, null, null, null),
        new("pool:3", 23, "D", 3, null, null, null),
    ];

    /// <summary>Typed over from LEDGER 4.3, not taken from the program; 101 (back to the financier) is our own.</summary>
    public static readonly IReadOnlyList<(int Code, int Debit, int Credit, string Phases)> Rules =
    [
        (100, 10, 20, "0"), (101, 20, 10, "0"), (110, 20, 21, "0"), (111, 21, 20, "0"), (120, 21, 22, "123"), (121, 23, 22, "0123"), (130, 22, 12, "0123"),
        (140, 22, 21, "0"), (141, 22, 23, "0"), (150, 13, 24, "0"), (151, 12, 13, "0"), (152, 24, 21, "0"), (160, 11, 23, "0123"),
        (171, 23, 11, "0"), (172, 23, 11, "0"), (173, 23, 11, "0"), (174, 14, 11, "0"), (180, 12, 11, "0"), (190, 12, 15, "0"),
        (191, 15, 13, "0"), (191, 15, 21, "0"), (191, 15, 23, "0"),
    ];
}

internal sealed record HistoryAccount(string Code, int Kind, string Bound, int Earmark, Guid? Source, Guid? Wijk, int? Year);

/// <summary>One attempt. Debit and credit are places in <see cref="HistoryWorld.Accounts"/>; the others are places in the history, or -1.</summary>
internal sealed record HistoryOperation(int Code, int Phase, int Debit, int Credit, long Amount, int Pending, int Reverses, int SameKeyAs, bool HasAuthority);

namespace WijkFonds.Ledger;

/// <summary>What a ledger account stands for (LEDGER 4.2). The numbers are in the database and never change.</summary>
public enum AccountKind
{
    /// <summary>Claim on the municipal budget, per money source and year.</summary>
    Treasury = 10,

    /// <summary>Payments that the municipal bank made, per wijk, source and year.</summary>
    Bank = 12,

    /// <summary>Asked back and not received yet, per allocation and source.</summary>
    Receivable = 13,

    /// <summary>A money source with its purpose, per year.</summary>
    Source = 20,

    /// <summary>The wijkbudget: money of one source that a wijk may spend in a year.</summary>
    Neighbourhood = 21,

    /// <summary>Granted and not yet paid, per allocation and source.</summary>
    Grant = 22,

    /// <summary>Asked back: becomes free in the wijk when it is received. Per allocation and source.</summary>
    ReturnPending = 24,
}

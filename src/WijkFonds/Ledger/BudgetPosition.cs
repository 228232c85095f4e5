namespace WijkFonds.Ledger;

/// <summary>How a wijkbegroting stands, in cents. In = reserved + granted + paid + free, always.</summary>
/// <param name="InCents">What the wijk may spend in this year.</param>
/// <param name="ReservedCents">Set apart for plans that wait for a decision.</param>
/// <param name="GrantedCents">Promised and not yet paid.</param>
/// <param name="PaidCents">What the bank paid.</param>
/// <param name="FreeCents">Nobody has a claim on it yet.</param>
public sealed record BudgetPosition(long InCents, long ReservedCents, long GrantedCents, long PaidCents, long FreeCents)
{
    public static readonly BudgetPosition Empty = new(0, 0, 0, 0, 0);

    public static BudgetPosition Of(long freeCents, long reservedCents, long grantedCents, long paidCents) =>
        new(freeCents + reservedCents + grantedCents + paidCents, reservedCents, grantedCents, paidCents, freeCents);

    public BudgetPosition And(BudgetPosition other) =>
        new(InCents + other.InCents, ReservedCents + other.ReservedCents, GrantedCents + other.GrantedCents, PaidCents + other.PaidCents, FreeCents + other.FreeCents);
}

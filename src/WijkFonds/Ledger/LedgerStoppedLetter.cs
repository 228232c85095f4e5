using System.Globalization;
using WijkFonds.Mail;

namespace WijkFonds.Ledger;

/// <summary>To administrators and witnesses: a check of the ledger was not right, so no money moves.</summary>
/// <param name="Day">The day on which it was found; the same finding is told once a day at most.</param>
/// <param name="Fault">What kind of thing was not right; what it was exactly stands in the log.</param>
public sealed record LedgerStoppedLetter(DateOnly Day, LedgerFault Fault) : ILetter
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"grootboek-stil:{Day:yyyy-MM-dd}:{Fault}");

    public bool IsDecision => true;

    public Guid NeighbourhoodId => Guid.Empty;
}

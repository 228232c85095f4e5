using Microsoft.AspNetCore.Authorization;
using WijkFonds.Grants;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Grants;

/// <summary>The same question, filled in by the wijkwerker beside the initiator.</summary>
[Authorize(Policy = Access.NeighbourhoodWorker)]
[RecentSecondFactor]
public sealed class PayeeAtDeskModel(WijkFondsDb db, GivePayee givePayee) : PayeeModel(db, givePayee)
{
    protected override bool IsAtDesk => true;
}

using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Payouts;

/// <summary>Nobody has to ask where the money is: it is told when it is ordered and when it has gone (A39).</summary>
internal static class PayoutTold
{
    public static void Tell(Work work, Payout payout, Initiative initiative, Payee payee, bool isArrived)
    {
        work.Changes(payout.InitiativeId);
        work.Changes(payout.NeighbourhoodId);
        if (initiative.OwnerId is { } owner)
        {
            var about = initiative.About(payout.NeighbourhoodId);
            work.Mail.Send(new PaidLetter(about, payout.Id, payout.AmountCents, payee.IbanEnd, isArrived), owner);
        }
    }
}

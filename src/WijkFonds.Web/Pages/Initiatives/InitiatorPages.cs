using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>Whose initiative it is: somebody signed in, or a browser that showed the return code.</summary>
internal static class InitiatorPages
{
    public static Initiator Initiator(this PageModel page, ReturnTickets tickets, Guid initiativeId) =>
        new(page.User.PersonIdOrNull(), ReturnCode.Hash(tickets.CodeFor(page.Request, initiativeId)));

    /// <summary>For showing the page; the use case asks again.</summary>
    public static async Task<bool> IsInitiatorAsync(this PageModel page, WijkFondsDb db, ReturnTickets tickets, Guid initiativeId, Guid? ownerId, CancellationToken cancellationToken)
    {
        var who = page.Initiator(tickets, initiativeId);
        return (who.PersonId is not null && who.PersonId == ownerId)
            || (who.CodeHash is not null && await db.InitiativeContacts.AnyAsync(c => c.InitiativeId == initiativeId && c.CodeHash == who.CodeHash, cancellationToken));
    }

    /// <summary>Not yours, not there or not known yet: all three lead to the page for the code, so that nothing is given away.</summary>
    public static IActionResult AskWhoYouAre(this PageModel page) => page.LocalRedirect(page.Url.Content("~/initiatieven/terug"));
}

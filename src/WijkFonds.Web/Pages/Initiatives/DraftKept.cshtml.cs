using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>Your idea is kept: this is the code to go on with it, whenever you want.</summary>
[AllowAnonymous]
[OutputCache(NoStore = true)]
public sealed class DraftKeptModel(ReturnTickets tickets) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "concept")]
    public Guid DraftId { get; set; }

    public string Code { get; private set; } = "";

    public IActionResult OnGet()
    {
        if (tickets.CodeFor(Request, DraftId) is not { } code)
        {
            return LocalRedirect(Url.Content("~/initiatieven/terug"));
        }

        Code = code;
        return Page();
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.People;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.People;

/// <summary>Where somebody lands who has just signed in: back where they were, or at their own desk.</summary>
[Authorize(Policy = Access.Resident)]
public sealed class OnwardModel : PageModel
{
    public IActionResult OnGet([FromQuery(Name = "terug")] string? returnUrl) =>
        LocalRedirect(Url.Own(returnUrl) ?? Url.Content(Desk()));

    private string Desk()
    {
        if (User.IsInRole(nameof(Role.Alderman)))
        {
            return "~/wethouder";
        }

        if (User.IsInRole(nameof(Role.NeighbourhoodWorker)))
        {
            return "~/loket";
        }

        if (User.IsInRole(nameof(Role.Treasurer)))
        {
            return "~/kas";
        }

        return User.IsInRole(nameof(Role.Administrator)) ? "~/beheer" : "~/mijn";
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.People;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.People;

/// <summary>Sign out: everywhere at once.</summary>
[AllowAnonymous]
public sealed class SignOutPageModel(SignOut signOut, Cookies cookies) : PageModel
{
    public bool IsSignedIn => HttpContext.SignedIn() is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (HttpContext.SignedIn() is { } signedIn)
        {
            await signOut.ExecuteAsync(signedIn.PersonId, cancellationToken);
        }

        cookies.EndSession(Response);
        return LocalRedirect(Url.Content("~/afmelden"));
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.People;

/// <summary>Sign in: an e-mail address is enough. The code comes by mail.</summary>
[AllowAnonymous]
public sealed class SignInModel(SignInDoor door) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "terug")]
    public string? ReturnUrl { get; set; }

    public void OnGet() => door.Prepare(HttpContext);

    public Task<IActionResult> OnPostAsync(FormKey form, CancellationToken cancellationToken) =>
        door.AskAsync(this, Input.Email, null, ReturnUrl, form, cancellationToken);

    public sealed class Form
    {
        public string? Email { get; set; }
    }
}

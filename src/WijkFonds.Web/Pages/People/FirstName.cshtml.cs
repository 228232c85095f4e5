using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.People;

/// <summary>Somebody new typed the right code; only a first name is still missing.</summary>
[AllowAnonymous]
public sealed class FirstNameModel(GiveFirstName giveFirstName, SignInDoor door, Cookies cookies) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "terug")]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => cookies.SignIn(Request) is null ? Begin() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (cookies.SignIn(Request) is not { } secret)
        {
            return Begin();
        }

        var outcome = await giveFirstName.ExecuteAsync(new(secret, Input.FirstName), cancellationToken);
        if (!outcome.IsAccepted)
        {
            return this.Refused(outcome.Refusal!);
        }

        return outcome.Value.Step switch
        {
            EnterSignInCode.Step.SignedIn => door.Enter(this, outcome.Value, ReturnUrl),
            EnterSignInCode.Step.Blocked => this.Refused(SignInRefusals.Blocked),
            _ => this.Refused(SignInRefusals.CodeOver),
        };
    }

    private LocalRedirectResult Begin() => LocalRedirect(Url.Content("~/aanmelden") + SignInDoor.Return(Url.Own(ReturnUrl)));

    public sealed class Form
    {
        public string? FirstName { get; set; }
    }
}

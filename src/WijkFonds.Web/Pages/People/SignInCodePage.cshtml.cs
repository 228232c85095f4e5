using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.People;

/// <summary>The six digits from the mail are typed over here, in the browser that asked for them.</summary>
[AllowAnonymous]
public sealed class SignInCodePageModel(EnterSignInCode enterSignInCode, SignInDoor door, Cookies cookies) : PageModel
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

        var answer = (await enterSignInCode.ExecuteAsync(new(secret, Input.Code), cancellationToken)).Value;
        return answer.Step switch
        {
            EnterSignInCode.Step.SignedIn => door.Enter(this, answer, ReturnUrl),
            EnterSignInCode.Step.NameMissing => LocalRedirect(Url.Content("~/aanmelden/naam") + SignInDoor.Return(Url.Own(ReturnUrl))),
            EnterSignInCode.Step.Wrong => this.Refused(SignInRefusals.CodeWrong.At("Input.Code")),
            EnterSignInCode.Step.Blocked => this.Refused(SignInRefusals.Blocked),
            _ => this.Refused(SignInRefusals.CodeOver),
        };
    }

    private LocalRedirectResult Begin() => LocalRedirect(Url.Content("~/aanmelden") + SignInDoor.Return(Url.Own(ReturnUrl)));

    public sealed class Form
    {
        public string? Code { get; set; }
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.People;

/// <summary>
/// The second step of an official: the code from the app on the telephone.
/// Open by itself, but it leads away whoever has no session that began with a mailed code.
/// </summary>
[AllowAnonymous]
public sealed class SecondStepModel(EnterSecondFactor enterSecondFactor, Cookies cookies) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "terug")]
    public string? ReturnUrl { get; set; }

    public string FirstName => HttpContext.SignedIn()!.FirstName;

    public IActionResult OnGet() => HttpContext.SignedIn() switch
    {
        { IsOfficial: true, HasSecondFactor: true } => Page(),
        { IsOfficial: true } => LocalRedirect(Url.Content("~/aanmelden/app") + SignInDoor.Return(Url.Own(ReturnUrl))),
        _ => Begin(),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (HttpContext.SignedIn() is not { IsOfficial: true, HasSecondFactor: true } signedIn)
        {
            return Begin();
        }

        switch ((await enterSecondFactor.ExecuteAsync(new(signedIn.SessionId, Input.Code), cancellationToken)).Value)
        {
            case EnterSecondFactor.Answer.Right:
                return LocalRedirect(Url.Own(ReturnUrl) ?? Url.Content("~/aanmelden/verder"));
            case EnterSecondFactor.Answer.Wrong:
                return this.Refused(SignInRefusals.SecondCodeWrong.At("Input.Code"));
            default:
                cookies.EndSession(Response);
                return Begin();
        }
    }

    private LocalRedirectResult Begin() => LocalRedirect(Url.Content("~/aanmelden") + SignInDoor.Return(Url.Own(ReturnUrl)));

    public sealed class Form
    {
        public string? Code { get; set; }
    }
}

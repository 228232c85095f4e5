using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.People;

/// <summary>An official who has no second step yet connects the app on the telephone. Before that no desk opens.</summary>
[AllowAnonymous]
public sealed class SetUpAppModel(
    WijkFondsDb db, OfferSecondFactor offerSecondFactor, EnterSecondFactor enterSecondFactor, ISeal seal, Cookies cookies, IOptions<PortalOptions> portal) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "terug")]
    public string? ReturnUrl { get; set; }

    /// <summary>The secret as it can be typed; null before the person has begun.</summary>
    public string? SecretToType { get; private set; }

    /// <summary>The picture that the app reads, as the outline of its black squares.</summary>
    public QrPicture? Picture { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        HttpContext.SignedIn() is { IsOfficial: true, HasSecondFactor: false } signedIn ? await ShowAsync(signedIn, cancellationToken) : Begin();

    public async Task<IActionResult> OnPostBeginAsync(FormKey form, CancellationToken cancellationToken)
    {
        if (HttpContext.SignedIn() is not { IsOfficial: true, HasSecondFactor: false } signedIn)
        {
            return Begin();
        }

        var outcome = await offerSecondFactor.ExecuteAsync(signedIn.PersonId, form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content("~/aanmelden/app") + SignInDoor.Return(Url.Own(ReturnUrl))) : this.Refused(outcome.Refusal!);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (HttpContext.SignedIn() is not { IsOfficial: true, HasSecondFactor: false } signedIn)
        {
            return Begin();
        }

        switch ((await enterSecondFactor.ExecuteAsync(new(signedIn.SessionId, Input.Code), cancellationToken)).Value)
        {
            case EnterSecondFactor.Answer.Right:
                return LocalRedirect(Url.Own(ReturnUrl) ?? Url.Content("~/aanmelden/verder"));
            case EnterSecondFactor.Answer.Wrong:
                this.Refused(SignInRefusals.SecondCodeWrong.At("Input.Code"));
                return await ShowAsync(signedIn, cancellationToken);
            default:
                cookies.EndSession(Response);
                return Begin();
        }
    }

    private async Task<IActionResult> ShowAsync(SignedIn signedIn, CancellationToken cancellationToken)
    {
        var offered = await db.SecondFactors.Where(f => f.PersonId == signedIn.PersonId && f.ConfirmedAt == null).Select(f => f.SealedSecret).SingleOrDefaultAsync(cancellationToken);
        if (offered is not null)
        {
            var secret = seal.Open(SealedThing.SecondFactor, offered);
            SecretToType = Totp.Readable(secret);
            Picture = QrPicture.Of(Totp.Address(secret, "WijkFonds " + portal.Value.Name, signedIn.FirstName));
        }

        return Page();
    }

    private LocalRedirectResult Begin() => LocalRedirect(Url.Content("~/aanmelden/verder") + SignInDoor.Return(Url.Own(ReturnUrl)));

    public sealed class Form
    {
        public string? Code { get; set; }
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Writing;

namespace WijkFonds.Web.Security;

/// <summary>
/// The way in, for every page that needs to know somebody: mails a code and leads to the page where it is typed over; after that the
/// person is signed in and is back at <c>returnUrl</c>.
/// </summary>
public sealed class SignInDoor(Cookies cookies, AskSignInCode askSignInCode, SignInLimiter limiter)
{
    /// <summary>Call it when a form with an e-mail address is shown, so that also a double click keeps one code for this browser.</summary>
    public void Prepare(HttpContext context) => cookies.BeginSignIn(context);

    /// <summary>Call it in a post handler whose input has Email and FirstName (FirstName may be null: then it is asked later).</summary>
    public async Task<IActionResult> AskAsync(PageModel page, string? email, string? firstName, string? returnUrl, FormKey form, CancellationToken cancellationToken)
    {
        var context = page.HttpContext;
        var source = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!limiter.MayAsk(source))
        {
            return page.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var secret = cookies.BeginSignIn(context);
        var outcome = await askSignInCode.ExecuteAsync(new(email ?? "", firstName, secret, source, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, cookies.IsKnownBrowser(context.Request, email)), form, cancellationToken);
        return outcome.IsAccepted ? page.LocalRedirect(page.Url.Content("~/aanmelden/code") + Return(page.Url.Own(returnUrl))) : page.Refused(outcome.Refusal!);
    }

    /// <summary>Sets the cookie of a session that has just begun and goes on: to the second step for an official, else back.</summary>
    internal IActionResult Enter(PageModel page, EnterSignInCode.Answer answer, string? returnUrl)
    {
        cookies.BeginSession(page.Response, answer.SessionSecret!);
        cookies.RememberBrowser(page.Response, answer.Email!);
        cookies.EndSignIn(page.Response);
        // An official is stopped there by the session itself, and led to the second step.
        return page.LocalRedirect(page.Url.Content("~/aanmelden/verder") + Return(page.Url.Own(returnUrl)));
    }

    internal static string Return(string? returnUrl) => returnUrl is null ? "" : QueryString.Create("terug", returnUrl).ToString();
}

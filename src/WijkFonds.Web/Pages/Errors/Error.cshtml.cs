using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using WijkFonds.Web.Security;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Errors;

/// <summary>Something went another way than the visitor hoped. Says what to do, never what is inside (T-60).</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[OutputCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    public string Incident { get; private set; } = "";

    public string Heading => Code switch
    {
        404 => "Deze pagina is er niet (meer).",
        403 => "Hier mag je niet in.",
        429 => "Even wachten, dan kan het weer.",
        503 => "Even geduld.",
        >= 500 => "Er ging iets mis bij ons.",
        _ => "Dit begrijpen we niet.",
    };

    public IActionResult OnGet() => Show();

    /// <summary>A form that broke comes here with its own method.</summary>
    public IActionResult OnPost() => Show();

    public string WaitSentence(Sentences sentences) =>
        int.TryParse(Response.Headers.RetryAfter, CultureInfo.InvariantCulture, out var seconds)
            ? sentences.Count((seconds + 59) / 60, "Probeer het over 1 minuut nog een keer.", "Probeer het over {0} minuten nog een keer.")
            : sentences["Probeer het straks nog een keer."];

    private IActionResult Show()
    {
        // Straight from the address: the form that came along may be the very thing that cannot be read.
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        var isThrown = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var isReal = isThrown || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        // Somebody who types this address gets what any unknown address gets.
        Code = !isReal || code is < 400 or >= 600 ? 404 : isThrown ? Response.StatusCode : code;
        Incident = Incidents.NumberOf(HttpContext);
        Response.StatusCode = Code;
        if (Code == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = Forms.NotKept.RetrySeconds;
        }

        return Page();
    }
}

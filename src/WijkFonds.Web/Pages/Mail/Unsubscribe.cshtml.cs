using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.Mail;
using WijkFonds.Web.Mail;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Mail;

/// <summary>
/// Switches one topic off from a link in a mail. Looking changes nothing; pressing does, and so does the button of the mail program
/// itself, which posts here without cookies (RFC 8058). The sealed link is the proof, so antiforgery has nothing to add.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class UnsubscribeModel(UnsubscribeLinks links, SwitchMailOff switchMailOff) : PageModel
{
    public MailTopic Topic { get; private set; }

    public bool IsDone { get; private set; }

    public IActionResult OnGet(string token)
    {
        // The address of this page is a key: nobody else may learn it from here.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (!links.TryRead(token, out _, out var topic))
        {
            return NotFound();
        }

        Topic = topic;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (OnGet(token) is NotFoundResult || !links.TryRead(token, out var personId, out var topic))
        {
            return NotFound();
        }

        // Each press is an act of its own: switching off what is off changes nothing.
        var outcome = await switchMailOff.ExecuteAsync(new SwitchMailOff.Input(personId, topic), FormKey.New(), cancellationToken);
        IsDone = outcome.IsAccepted;
        return IsDone ? Page() : NotFound();
    }
}

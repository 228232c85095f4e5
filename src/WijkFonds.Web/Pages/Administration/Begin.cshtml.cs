using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Administration;

/// <summary>The first administrator comes in with the word that stood on the console. After that this page is gone (T-82).</summary>
[AllowAnonymous]
public sealed class BeginModel(FirstAdministrator first, BecomeFirstAdministrator becomeFirstAdministrator) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await first.IsMissingAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(FormKey form, CancellationToken cancellationToken)
    {
        if (!await first.IsMissingAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!first.Knows(Input.Word))
        {
            return this.Refused(PeopleRefusals.WordWrong.At("Input.Word"));
        }

        var outcome = await becomeFirstAdministrator.ExecuteAsync(new(Input.Email, Input.FirstName), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content("~/aanmelden?terug=/beheer")) : this.Refused(outcome.Refusal!);
    }

    public sealed class Form
    {
        public string? Word { get; set; }

        public string? Email { get; set; }

        public string? FirstName { get; set; }
    }
}

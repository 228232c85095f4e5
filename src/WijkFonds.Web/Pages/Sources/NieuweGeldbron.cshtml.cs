using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.Ledger;
using WijkFonds.Sources;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>Writes down a new money source.</summary>
[Authorize(Policy = Access.Administrator)]
[RecentSecondFactor]
public sealed class NieuweGeldbronModel(RegisterSource register, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input.Year = clock.Today().Year;

    public async Task<IActionResult> OnPostAsync(FormKey form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var expected = Money.Zero;
        if (!string.IsNullOrWhiteSpace(Input.Expected) && !Money.TryParse(Input.Expected, out expected))
        {
            return this.Refused(LedgerRefusals.NoAmount.At("Input.Expected"));
        }

        var outcome = await register.ExecuteAsync(
            new(User.PersonId(), Input.Name ?? "", Input.Financier ?? "", Input.Kind, Input.Year, Input.Purpose ?? "")
            {
                Restriction = Input.Restriction ?? "",
                EndsOn = Input.EndsOn,
                ExpectedCents = expected.Cents,
                IsPromised = Input.IsPromised,
            },
            form,
            cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content("~/beheer/geld")) : this.Refused(outcome.Refusal!);
    }

    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Financier { get; set; }

        public SourceKind Kind { get; set; }

        public int Year { get; set; }

        public string? Purpose { get; set; }

        public string? Restriction { get; set; }

        public DateOnly? EndsOn { get; set; }

        public string? Expected { get; set; }

        public bool IsPromised { get; set; }
    }
}

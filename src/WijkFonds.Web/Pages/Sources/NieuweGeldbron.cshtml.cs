using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.Ledger;
using WijkFonds.Sources;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Pages.Wijken;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>Writes down a new money source.</summary>
[Authorize(Policy = Access.Administrator)]
[RecentSecondFactor]
public sealed class NieuweGeldbronModel(WijkLines wijken, RegisterSource register, TimeProvider clock) : PageModel, ISourceRulesPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    SourceRulesForm ISourceRulesPage.Input => Input;

    public IReadOnlyDictionary<Guid, string> AllWijken { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.Year = clock.Today().Year;
    }

    public async Task<IActionResult> OnPostAsync(FormKey form, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var expected = Money.Zero;
        if (!string.IsNullOrWhiteSpace(Input.Expected) && !Money.TryParse(Input.Expected, out expected))
        {
            return this.Refused(LedgerRefusals.NoAmount.At("Input.Expected"));
        }

        if (Input.Read() is not { } rules)
        {
            return this.Refused(LedgerRefusals.NoAmount.At("Input.AheadMax"));
        }

        var outcome = await register.ExecuteAsync(
            new(User.PersonId(), Input.Name ?? "", Input.Financier ?? "", Input.Kind, Input.Year, Input.Purpose ?? "")
            {
                Rules = rules,
                StartsOn = Input.StartsOn,
                EndsOn = Input.EndsOn,
                ExpectedCents = expected.Cents,
                IsPromised = Input.IsPromised,
            },
            form,
            cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content("~/beheer/geld")) : this.Refused(outcome.Refusal!);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        AllWijken = (await wijken.AllAsync(cancellationToken)).ToDictionary(wijk => wijk.Id, wijk => wijk.Name);

    public sealed class Form : SourceRulesForm
    {
        public string? Name { get; set; }

        public string? Financier { get; set; }

        public SourceKind Kind { get; set; }

        public int Year { get; set; }

        public string? Purpose { get; set; }

        public DateOnly? StartsOn { get; set; }

        public DateOnly? EndsOn { get; set; }

        public string? Expected { get; set; }

        public bool IsPromised { get; set; }
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Sources;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>Books what council or college decided about a money source: available, to a wijk, along to the next year, ahead, back, or taken away.</summary>
[Authorize(Policy = Access.Administrator)]
[RecentSecondFactor]
public sealed class GeldBoekenModel(WijkFondsDb db, FundSource fund, AllocateSource allocate, GiveMoneyBack giveBack, CarryOver carryOver, SpendAhead spendAhead, GiveBackToFinancier toFinancier, WithdrawSource withdraw) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Bron { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Wat { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public long UndividedCents { get; private set; }

    public IReadOnlyList<Choice> Wijken { get; private set; } = [];

    public bool NeedsWijk => Wat is "verdeel" or "terug" or "mee" or "vooruit";

    public bool NeedsAmount => Wat != "intrekken";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(FormKey form, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Money amount = default;
        if (NeedsAmount && !Money.TryParse(Input.Amount, out amount))
        {
            return this.Refused(LedgerRefusals.NoAmount.At("Input.Amount"));
        }

        if (NeedsWijk && Input.NeighbourhoodId is null)
        {
            return this.Refused(SourceRefusals.WijkMissing.At("Input.NeighbourhoodId"));
        }

        var (person, wijk, decision) = (User.PersonId(), Input.NeighbourhoodId.GetValueOrDefault(), Input.Decision ?? "");
        var outcome = await (Wat switch
        {
            "beschikbaar" => fund.ExecuteAsync(new(person, Bron, amount.Cents, decision), form, cancellationToken),
            "verdeel" => allocate.ExecuteAsync(new(person, Bron, wijk, amount.Cents, decision), form, cancellationToken),
            "mee" => carryOver.ExecuteAsync(new(person, Bron, wijk, amount.Cents, decision), form, cancellationToken),
            "vooruit" => spendAhead.ExecuteAsync(new(person, Bron, wijk, amount.Cents, decision), form, cancellationToken),
            "financier" => toFinancier.ExecuteAsync(new(person, Bron, amount.Cents, decision), form, cancellationToken),
            "intrekken" => withdraw.ExecuteAsync(new(person, Bron, decision), form, cancellationToken),
            _ => giveBack.ExecuteAsync(new(person, Bron, wijk, amount.Cents, decision), form, cancellationToken),
        });
        return outcome.IsAccepted ? LocalRedirect(Url.Content("~/beheer/geld")) : this.Refused(outcome.Refusal!);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var source = await db.Sources.Where(s => s.Id == Bron).Select(s => new { s.Name, s.Year }).SingleOrDefaultAsync(cancellationToken);
        if (source is null)
        {
            return false;
        }

        Name = $"{source.Name} {source.Year}";
        var accounts = await db.LedgerAccounts.Where(a => a.SourceId == Bron && a.Year == source.Year && a.Kind != AccountKind.Grant).ToListAsync(cancellationToken);
        UndividedCents = accounts.Where(a => a.Kind == AccountKind.Source).Sum(a => a.FreeCents);
        var free = accounts.Where(a => a.Kind == AccountKind.Neighbourhood).ToDictionary(a => a.NeighbourhoodId!.Value, a => a.FreeCents);
        Wijken =
        [
            .. (await db.Neighbourhoods.OrderBy(n => n.Name).Select(n => new { n.Id, n.Name }).ToListAsync(cancellationToken))
                .Select(n => new Choice(n.Id, n.Name, free.GetValueOrDefault(n.Id)))
                .Where(choice => Wat is not ("terug" or "mee") || choice.FreeCents > 0),
        ];
        return true;
    }

    public sealed record Choice(Guid Id, string Name, long FreeCents);

    public sealed class Form
    {
        public string? Amount { get; set; }

        public Guid? NeighbourhoodId { get; set; }

        public string? Decision { get; set; }
    }
}

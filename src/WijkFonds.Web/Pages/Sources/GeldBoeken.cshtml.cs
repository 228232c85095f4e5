using System.Globalization;
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

/// <summary>Books what council or college decided about a money source: available, to a wijk, along to the next year, ahead, back, promised, or taken away.</summary>
[Authorize(Policy = Access.Administrator)]
[RecentSecondFactor]
public sealed class GeldBoekenModel(WijkFondsDb db, FundSource fund, AllocateSource allocate, GiveMoneyBack giveBack, CarryOver carryOver, SpendAhead spendAhead, GiveBackToFinancier toFinancier, PromiseSource promise, WithdrawSource withdraw) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Bron { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Wat { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Name { get; private set; } = "";

    /// <summary>Per year what is available and not given to a wijk yet, in cents; a year without money is left out.</summary>
    public IReadOnlyDictionary<int, long> Undivided { get; private set; } = new Dictionary<int, long>();

    public IReadOnlyList<Choice> Wijken { get; private set; } = [];

    public bool NeedsWijk => Wat is "verdeel" or "terug" or "mee" or "vooruit";

    public bool NeedsAmount => Wat is not ("intrekken" or "toegezegd");

    /// <summary>Only after money went along to a next year there is something to choose.</summary>
    public bool NeedsYear => Wat == "financier" && Undivided.Count > 1;

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

        var chosen = Wijken.FirstOrDefault(choice => choice.Value == Input.NeighbourhoodId);
        if (NeedsWijk && chosen is null)
        {
            return this.Refused(SourceRefusals.WijkMissing.At("Input.NeighbourhoodId"));
        }

        var year = chosen?.Year ?? Input.Year ?? Undivided.Keys.FirstOrDefault();
        var (person, wijk, decision) = (User.PersonId(), chosen?.Id ?? Guid.Empty, Input.Decision ?? "");
        var outcome = await (Wat switch
        {
            "beschikbaar" => fund.ExecuteAsync(new(person, Bron, amount.Cents, decision), form, cancellationToken),
            "verdeel" => allocate.ExecuteAsync(new(person, Bron, wijk, year, amount.Cents, decision), form, cancellationToken),
            "mee" => carryOver.ExecuteAsync(new(person, Bron, wijk, year, amount.Cents, decision), form, cancellationToken),
            "vooruit" => spendAhead.ExecuteAsync(new(person, Bron, wijk, amount.Cents, decision), form, cancellationToken),
            "financier" => toFinancier.ExecuteAsync(new(person, Bron, year, amount.Cents, decision), form, cancellationToken),
            "toegezegd" => promise.ExecuteAsync(new(person, Bron, decision), form, cancellationToken),
            "intrekken" => withdraw.ExecuteAsync(new(person, Bron, decision), form, cancellationToken),
            _ => giveBack.ExecuteAsync(new(person, Bron, wijk, year, amount.Cents, decision), form, cancellationToken),
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
        var accounts = await db.LedgerAccounts.Where(a => a.SourceId == Bron && (a.Kind == AccountKind.Source || a.Kind == AccountKind.Neighbourhood)).ToListAsync(cancellationToken);
        Undivided = accounts.Where(a => a.Kind == AccountKind.Source && a.FreeCents > 0).OrderBy(a => a.Year).ToDictionary(a => a.Year!.Value, a => a.FreeCents);
        var free = accounts.Where(a => a.Kind == AccountKind.Neighbourhood).ToDictionary(a => (a.NeighbourhoodId!.Value, a.Year!.Value), a => a.FreeCents);
        var years = Wat switch
        {
            "terug" or "mee" => free.Keys.Select(place => place.Item2).Distinct().Order(),
            "verdeel" when Undivided.Count > 0 => Undivided.Keys,
            _ => Enumerable.Repeat(source.Year, 1),
        };
        var wijken = await db.Neighbourhoods.OrderBy(n => n.Name).Select(n => new { n.Id, n.Name }).ToListAsync(cancellationToken);
        Wijken =
        [
            .. wijken.SelectMany(_ => years, (n, year) => new Choice(n.Id, year, year == source.Year ? n.Name : $"{n.Name} {year}", free.GetValueOrDefault((n.Id, year))))
                .Where(choice => Wat is not ("terug" or "mee") || choice.FreeCents > 0),
        ];
        return true;
    }

    /// <summary>A wijk, and the year of its budget.</summary>
    public sealed record Choice(Guid Id, int Year, string Name, long FreeCents)
    {
        public string Value => string.Create(CultureInfo.InvariantCulture, $"{Id} {Year}");
    }

    public sealed class Form
    {
        public string? Amount { get; set; }

        /// <summary>A wijk and a year.</summary>
        public string? NeighbourhoodId { get; set; }

        public int? Year { get; set; }

        public string? Decision { get; set; }
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Markdown;
using WijkFonds.Web.Security;
using WijkFonds.Web.Texts;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>Vertel je idee: one page, three open questions, no account (B01, B02, B03, B08, C14, U02).</summary>
[AllowAnonymous]
public sealed class TellModel(WijkFondsDb db, TellIdea tellIdea, SaveDraft saveDraft, DiscardDraft discardDraft, ReturnTickets tickets, Sentences sentences) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Made with the form and sent back with it: the same form always belongs to the same code (goal G9).</summary>
    [BindProperty]
    public string Code { get; set; } = "";

    /// <summary>What the pressed button says: send, keep for later, or throw away.</summary>
    [BindProperty]
    public string? Do { get; set; }

    [BindProperty(SupportsGet = true, Name = "wijk")]
    public string? Wijk { get; set; }

    /// <summary>The initiative in another wijk that is taken over here (B12).</summary>
    [BindProperty(SupportsGet = true, Name = "uit")]
    public string? From { get; set; }

    /// <summary>A draft that was opened with its code.</summary>
    [BindProperty(SupportsGet = true, Name = "concept")]
    public Guid? DraftId { get; set; }

    public IReadOnlyList<Place> Places { get; private set; } = [];

    public Place? Home { get; private set; }

    public Example? Parent { get; private set; }

    public Known? Person { get; private set; }

    public IEnumerable<Place> OtherPlaces => Places.Where(place => place != Home);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Code = ReturnCode.New();
        if (await OpenDraftAsync(cancellationToken) is { } content)
        {
            Input = content.Input;
            Home ??= Places.FirstOrDefault(place => place.Slug == content.Wijk);
        }
        else if (Parent is not null)
        {
            Input.Dream = Parent.Dream;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(FormKey form, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        // A draft knows its wijk; its address does not have to.
        Home ??= await OpenDraftAsync(cancellationToken) is { } draft ? Places.FirstOrDefault(place => place.Slug == draft.Wijk) : null;
        return Do switch
        {
            "bewaar" => await KeepAsync(form, cancellationToken),
            "weg" => await ThrowAwayAsync(form, cancellationToken),
            _ => await SendAsync(form, cancellationToken),
        };
    }

    private async Task<IActionResult> SendAsync(FormKey form, CancellationToken cancellationToken)
    {
        long? cents = null;
        if (!string.IsNullOrWhiteSpace(Input.Asked))
        {
            if (Money.TryParse(Input.Asked, out var money))
            {
                cents = money.Cents;
            }
            else
            {
                ModelState.AddModelError("Input.Asked", sentences["Vul een bedrag in, bijvoorbeeld 250. Of laat het leeg."]);
            }
        }

        if (SafeMarkdown.Refuse(Input.Dream) is { } tooMuch)
        {
            return this.Refused(tooMuch.At("Input.Dream"));
        }

        if (Home is null || !ModelState.IsValid)
        {
            return Home is null ? this.Refused(InitiativeRefusals.UnknownWijk) : this.Again();
        }

        var outcome = await tellIdea.ExecuteAsync(
            new(Home.Id, Input.Dream ?? "", Input.Reach ?? "", Code)
            {
                AlsoIn = [.. Places.Where(place => Input.AlsoIn.Contains(place.Slug)).Select(place => place.Id)],
                Needs = Input.Needs,
                AskedCents = cents,
                HelpWanted = Input.HelpWanted ?? "",
                Name = Input.Name ?? Person?.FirstName ?? "",
                ComesBy = Input.ComesBy,
                PersonId = Person?.Id,
                ParentId = Parent?.Id,
                Different = Input.Different ?? "",
                DraftId = await OpenDraftAsync(cancellationToken) is null ? null : DraftId,
            },
            form,
            cancellationToken);
        if (!outcome.IsAccepted)
        {
            return this.Refused(outcome.Refusal!);
        }

        tickets.Add(HttpContext, outcome.Value.Id, Code);
        return LocalRedirect(Url.Content($"~/initiatieven/{outcome.Value.Slug}/dank"));
    }

    /// <summary>Bewaar voor later: nothing is checked, nothing is lost (B21, K24).</summary>
    private async Task<IActionResult> KeepAsync(FormKey form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var known = await OpenDraftAsync(cancellationToken) is null ? null : DraftId;
        var content = string.IsNullOrWhiteSpace(Input.Dream) && string.IsNullOrWhiteSpace(Input.HelpWanted) ? "" : JsonSerializer.Serialize(new Draft(Home?.Slug, Input));
        var outcome = await saveDraft.ExecuteAsync(new(content, Code, known), form, cancellationToken);
        if (!outcome.IsAccepted)
        {
            return this.Refused(outcome.Refusal!);
        }

        if (known is null)
        {
            tickets.Add(HttpContext, outcome.Value, Code);
        }

        return LocalRedirect(Url.Content($"~/initiatieven/concept?concept={outcome.Value:N}"));
    }

    private async Task<IActionResult> ThrowAwayAsync(FormKey form, CancellationToken cancellationToken)
    {
        if (await OpenDraftAsync(cancellationToken) is not null)
        {
            await discardDraft.ExecuteAsync(new(DraftId!.Value), form, cancellationToken);
        }

        return LocalRedirect(Url.Content("~/"));
    }

    /// <summary>The draft of the address, when this browser showed its code.</summary>
    private async Task<Draft?> OpenDraftAsync(CancellationToken cancellationToken)
    {
        if (DraftId is not { } id || ReturnCode.Hash(tickets.CodeFor(Request, id)) is not { } hash)
        {
            return null;
        }

        var content = await db.InitiativeDrafts.Where(d => d.Id == id && d.CodeHash == hash).Select(d => d.Content).SingleOrDefaultAsync(cancellationToken);
        return content is null ? null : JsonSerializer.Deserialize<Draft>(content);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Places = await db.Neighbourhoods.OrderBy(n => n.Name).Select(n => new Place(n.Id, n.Slug, n.Name, n.Contact, n.Settings.AnswerWorkingDays)).ToListAsync(cancellationToken);
        Home = Places.FirstOrDefault(place => place.Slug == Wijk) ?? (Places.Count == 1 ? Places[0] : null);
        if (From is not null)
        {
            Parent = await db.Initiatives.Visible().Where(i => i.Slug == From)
                .Select(i => new Example(i.Id, i.Slug, i.Title, i.Dream, i.InitiatorName))
                .SingleOrDefaultAsync(cancellationToken);
        }

        if (User.PersonIdOrNull() is { } personId)
        {
            Person = await db.People.Where(p => p.Id == personId).Select(p => new Known(p.Id, p.FirstName)).SingleOrDefaultAsync(cancellationToken);
        }
    }

    public sealed class Form
    {
        public string? Dream { get; set; }

        public Need Needs { get; set; }

        public string? Asked { get; set; }

        public string? HelpWanted { get; set; }

        public string? Name { get; set; }

        public string? Reach { get; set; }

        public bool ComesBy { get; set; }

        public List<string> AlsoIn { get; set; } = [];

        public string? Different { get; set; }
    }

    public sealed record Place(Guid Id, string Slug, string Name, ContactPerson Contact, int AnswerWorkingDays);

    public sealed record Example(Guid Id, string Slug, string Title, string Dream, string InitiatorName);

    public sealed record Known(Guid Id, string FirstName);

    private sealed record Draft(string? Wijk, Form Input);
}

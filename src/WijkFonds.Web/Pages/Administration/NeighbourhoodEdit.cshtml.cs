using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Web.Texts;
using WijkFonds.Web.Theming;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Administration;

/// <summary>One wijk: its name and goals, the person whom everybody can call, and how the wijk works.</summary>
[Authorize(Policy = Access.Administrator)]
public sealed class NeighbourhoodEditModel(WijkFondsDb db, SaveNeighbourhood saveNeighbourhood, Theme theme, Sentences sentences) : PageModel
{
    [BindProperty]
    public NeighbourhoodForm Input { get; set; } = new();

    /// <summary>Stands in the address in the place of a wijk that is still to be made.</summary>
    private const string New = "nieuw";

    public bool IsNew => Slug is null;

    public string? Slug { get; private set; }

    public bool IsSaved { get; private set; }

    /// <summary>Portraits that the house style has.</summary>
    public IEnumerable<string> Photos => theme.Portraits.Append(Input.ContactPhoto).OfType<string>().Where(photo => photo.Length > 0).Distinct();

    /// <summary>After somebody else was first: what you wrote beside what stands there now.</summary>
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string wijk, [FromQuery(Name = "bewaard")] bool isSaved, CancellationToken cancellationToken)
    {
        Slug = wijk == New ? null : wijk;
        IsSaved = isSaved;
        if (Slug is null)
        {
            Input = NeighbourhoodForm.Of(new Neighbourhood { Slug = "", Name = "", Contact = new ContactPerson { FirstName = "", Phone = "" } });
            return Page();
        }

        if (await FindAsync(Slug, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Input = NeighbourhoodForm.Of(found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string wijk, FormKey form, CancellationToken cancellationToken)
    {
        Slug = wijk == New ? null : wijk;
        var current = Slug is null ? null : await FindAsync(Slug, cancellationToken);
        if (Slug is not null && current is null)
        {
            return NotFound();
        }

        if (Input.ContactPhoto is { Length: > 0 } photo && photo != current?.Contact.Photo && !theme.Portraits.Contains(photo))
        {
            ModelState.AddModelError("Input.ContactPhoto", sentences["Kies een foto uit de lijst."]);
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await saveNeighbourhood.ExecuteAsync(Input.ToInput(User.PersonId(), current?.Id), form, cancellationToken);
        if (outcome.IsAccepted)
        {
            return LocalRedirect(Url.Content($"~/beheer/wijken/{outcome.Value}?bewaard=true"));
        }

        if (outcome.Refusal == WritingRefusals.ChangedMeanwhile && current is not null)
        {
            var theirs = NeighbourhoodForm.Of(current);
            Differences = [.. Input.Answers(sentences).Zip(theirs.Answers(sentences)).Where(pair => pair.First.Text.ReplaceLineEndings("\n") != pair.Second.Text)
                .Select(pair => new Difference(pair.First.Label, pair.First.Text, pair.Second.Text))];
            // Sending it again means: I have seen both.
            Input.Version = current.Version;
        }

        return this.Refused(outcome.Refusal!);
    }

    private Task<Neighbourhood?> FindAsync(string slug, CancellationToken cancellationToken) => db.Neighbourhoods.SingleOrDefaultAsync(n => n.Slug == slug, cancellationToken);

    public sealed record Difference(string Label, string Yours, string Theirs);
}

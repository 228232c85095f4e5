using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.People;

/// <summary>What we know about somebody: take it along, or take it away.</summary>
[Authorize(Policy = Access.Resident)]
public sealed class MyDataModel(WijkFondsDb db, IEnumerable<IPersonalData> everything, EraseMe eraseMe, IDatabaseUpkeep upkeep) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    [BindProperty]
    public Form Input { get; set; } = new();

    public Person Me { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Everything in one file.</summary>
    public async Task<IActionResult> OnGetDownloadAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var all = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var data in everything)
        {
            all[data.Tables.First().Name] = await data.ShowAsync(db, Me, cancellationToken);
        }

        Response.Headers.CacheControl = "no-store";
        return File(JsonSerializer.SerializeToUtf8Bytes(all, Readable), "application/json", "mijn-gegevens.json");
    }

    public async Task<IActionResult> OnPostAsync(FormKey form, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var outcome = await eraseMe.ExecuteAsync(new EraseMe.Input(User.PersonId(), Input.IsSure), form, cancellationToken);
        if (!outcome.IsAccepted)
        {
            return this.Refused(outcome.Refusal!);
        }

        await upkeep.ForgetErasedAsync(cancellationToken);
        return LocalRedirect(Url.Content("~/dag"));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var personId = User.PersonId();
        Me = await db.People.SingleAsync(p => p.Id == personId, cancellationToken);
    }

    public sealed class Form
    {
        public bool IsSure { get; set; }
    }
}

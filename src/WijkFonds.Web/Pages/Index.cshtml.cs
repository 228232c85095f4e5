using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.Web.Pages.Wijken;

namespace WijkFonds.Web.Pages;

/// <summary>The wijken of this municipality; where there is only one, that wijk.</summary>
[AllowAnonymous]
public sealed class IndexModel(WijkLines wijken) : PageModel
{
    public IReadOnlyList<WijkLines.Line> Wijken { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Wijken = await wijken.AllAsync(cancellationToken);
        return Wijken is [var only] ? LocalRedirect(Url.Content($"~/wijken/{only.Slug}")) : Page();
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>Come back without an account: the code opens an idea or a draft (U07, U10).</summary>
[AllowAnonymous]
public sealed class ReturnModel(WijkFondsDb db, ReturnTickets tickets, ReturnCodeLimiter limiter) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var source = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!limiter.MayTry(source))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (ReturnCode.Hash(Input.Code) is { } hash)
        {
            var idea = await db.InitiativeContacts.Where(c => c.CodeHash == hash)
                .Join(db.Initiatives, c => c.InitiativeId, i => i.Id, (_, i) => new { i.Id, i.Slug })
                .SingleOrDefaultAsync(cancellationToken);
            if (idea is not null)
            {
                tickets.Add(HttpContext, idea.Id, Input.Code!);
                return LocalRedirect(Url.Content($"~/initiatieven/{idea.Slug}/van-mij"));
            }

            if (await db.InitiativeDrafts.Where(d => d.CodeHash == hash).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancellationToken) is { } draftId)
            {
                tickets.Add(HttpContext, draftId, Input.Code!);
                return LocalRedirect(Url.Content($"~/initiatieven/nieuw?concept={draftId:N}"));
            }
        }

        limiter.Wrong(source);
        return this.Refused(InitiativeRefusals.UnknownCode.At("Input.Code"));
    }

    public sealed class Form
    {
        public string? Code { get; set; }
    }
}

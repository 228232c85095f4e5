using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Forms;

/// <summary>How a page answers when a rule says no: the same page, everything kept, with the sentence at the top and at the field.</summary>
public static class PageRefusals
{
    public static IActionResult Refused(this PageModel page, Refusal refusal)
    {
        if (refusal.IsNotFound)
        {
            return page.NotFound();
        }

        page.ModelState.AddModelError(refusal.Field ?? "", page.HttpContext.RequestServices.GetRequiredService<Sentences>()[refusal]);
        return page.Again(refusal.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Shows the same page with the errors that are in ModelState.</summary>
    public static IActionResult Again(this PageModel page, int status = StatusCodes.Status422UnprocessableEntity)
    {
        page.Response.StatusCode = status;
        return page.Page();
    }
}

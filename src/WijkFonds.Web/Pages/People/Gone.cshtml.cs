using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace WijkFonds.Web.Pages.People;

/// <summary>What somebody sees who took their data away.</summary>
[AllowAnonymous]
public sealed class GoneModel : PageModel;

namespace WijkFonds.BrowserTests;

/// <summary>One look at one page: which route it shows, where it is opened, by whom, and what must answer there.</summary>
/// <param name="Address">As somebody types it, without the language.</param>
/// <param name="PersonId">Who opens it; null: anybody.</param>
internal sealed record Look(string Route, string Address, Guid? PersonId = null)
{
    /// <summary>Stands at whatever address could not be answered.</summary>
    public const string ErrorPage = "/fout/{code:int}";

    /// <summary>What must answer. An error page counts only where it is the page that is meant.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Where it leads by design. Who is led on sees another page, which has a look of its own.</summary>
    public string? LeadsTo { get; init; }

    /// <summary>
    /// Tells this state of the page from the page itself. A state is made of the parts that were seen in every theme and language already,
    /// in other words; so one theme, one language and the smallest phone are enough for it, and the run stays short.
    /// </summary>
    public string State { get; init; } = "";
}

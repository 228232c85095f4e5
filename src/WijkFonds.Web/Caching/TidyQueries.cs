namespace WijkFonds.Web.Caching;

/// <summary>What stands behind the question mark of a public page.</summary>
internal static class TidyQueries
{
    /// <summary>
    /// Takes away what the page does not know, so that nothing a stranger puts in a link can end up in the copy that others get.
    /// False when this question is not worth a copy.
    /// </summary>
    public static bool TidyQuery(this PublicPage page, HttpRequest request, int lengthMax)
    {
        if (!request.QueryString.HasValue)
        {
            return true;
        }

        if (!page.MayKeepQueries || request.QueryString.Value!.Length > lengthMax)
        {
            return false;
        }

        if (request.Query.Keys.Any(key => !page.QueryKeys.Contains(key)))
        {
            request.QueryString = QueryString.Create(request.Query.Where(pair => page.QueryKeys.Contains(pair.Key)));
        }

        return true;
    }
}

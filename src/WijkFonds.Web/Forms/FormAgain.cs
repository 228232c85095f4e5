using WijkFonds.Web.Security;

namespace WijkFonds.Web.Forms;

/// <summary>A form that was sent and has to be sent once more, with everything that was filled in.</summary>
/// <param name="Action">Where it was going.</param>
public sealed record FormAgain(string Action, IReadOnlyList<KeyValuePair<string, string>> FilledIn)
{
    /// <summary>Key, token and code are put in anew by the page that shows it.</summary>
    public static FormAgain Of(HttpRequest request) => new(
        request.PathBase + request.Path + request.QueryString,
        [.. request.Form.Where(field => field.Key is not (RecentSecondFactorAttribute.Field or FormKeyBinder.Field or "__RequestVerificationToken"))
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))]);
}

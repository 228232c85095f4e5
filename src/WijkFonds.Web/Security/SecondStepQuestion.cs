namespace WijkFonds.Web.Security;

/// <summary>The question for a fresh code, with the form that waits for it.</summary>
/// <param name="Action">Where the form was going.</param>
public sealed record SecondStepQuestion(string Action, IReadOnlyList<KeyValuePair<string, string>> FilledIn)
{
    public string? SecondStepCode => null;
}

using WijkFonds.People;

namespace WijkFonds.Web.Security;

/// <summary>What one question to the database tells about the cookie of this request.</summary>
/// <param name="IsComplete">False for an official who has not done the second step yet: until then nobody is signed in.</param>
public sealed record SignedIn(string SessionId, Guid PersonId, string FirstName, bool IsComplete, bool HasSecondFactor, DateTimeOffset? SecondFactorAt, IReadOnlyList<SignedIn.Post> Posts)
{
    public bool IsOfficial => Posts.Count > 0;

    /// <param name="NeighbourhoodId">Null: everywhere.</param>
    public sealed record Post(Role Role, Guid? NeighbourhoodId);
}

using WijkFonds.LookBacks;

namespace WijkFonds.Web.Pages.LookBacks;

/// <summary>What a good conversation said, as the account of the money tells it.</summary>
public sealed record ToldTalk(DateOnly SpokenOn, string Changed, string FellShort, string Unexpected, SpentNearby? SpentNearby, bool DidNotWork);

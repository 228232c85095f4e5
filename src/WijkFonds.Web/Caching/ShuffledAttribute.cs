namespace WijkFonds.Web.Caching;

/// <summary>
/// On the model of a page that shows cards in another order each time, so that nobody is always last (SCREENS, wijk home 4).
/// The page is kept in <see cref="Orders"/> orders and a visitor gets one of them: <c>cards.Shuffled(HttpContext.ShuffleSeed(), card => card.Id)</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShuffledAttribute : Attribute
{
    public const int Orders = 8;
}

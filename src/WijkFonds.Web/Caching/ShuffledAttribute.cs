using WijkFonds.Initiatives;

namespace WijkFonds.Web.Caching;

/// <summary>
/// On the model of a page that shows cards in another order each time, so that nobody is always last (SCREENS, wijk home 4).
/// The page is kept in every order that there is and a visitor gets one of them: <c>initiatives.InOrder(HttpContext.ShuffleSeed())</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShuffledAttribute : Attribute
{
    public const int Orders = Shuffled.Orders;
}

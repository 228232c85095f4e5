using WijkFonds.LookBacks;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.LookBacks;

/// <summary>Words of the good conversation.</summary>
internal static class LookBackWords
{
    public static string SpentNearby(this Sentences t, SpentNearby answer) => answer switch
    {
        WijkFonds.LookBacks.SpentNearby.AlmostAll => t["bijna alles in de wijk"],
        WijkFonds.LookBacks.SpentNearby.Half => t["ongeveer de helft in de wijk"],
        _ => t["vooral buiten de wijk"],
    };
}

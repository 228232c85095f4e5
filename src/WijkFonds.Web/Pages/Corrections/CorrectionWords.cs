using WijkFonds.Corrections;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Corrections;

/// <summary>What was changed afterwards about money, in a sentence.</summary>
internal static class CorrectionWords
{
    public static string Told(this Sentences t, Correction correction)
    {
        var amount = new Money(correction.AmountCents).Show();
        return correction.Kind switch
        {
            CorrectionKind.Lowered => t["{0} zette de bijdrage {1} lager, na een gesprek.", correction.ByName, amount],
            CorrectionKind.AskedBack => t["{0} vroeg {1} terug, na een gesprek.", correction.ByName, amount],
            CorrectionKind.CameBack => t["Er kwam {0} terug bij de wijk.", amount],
            _ => t["Een boeking van {0} klopte niet en is teruggedraaid.", amount],
        };
    }
}

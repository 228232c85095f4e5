using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>How the ledger speaks: a sentence for every kind of line, and words for roles and decisions.</summary>
internal static class LedgerWords
{
    /// <summary>Names of the kinds in the address and in the downloads; they never change, so that saved links stay right.</summary>
    public static readonly IReadOnlyDictionary<CashbookKind, string> Names = new Dictionary<CashbookKind, string>
    {
        [CashbookKind.Allocated] = "erbij",
        [CashbookKind.GivenBack] = "terug",
        [CashbookKind.Reserved] = "apart-gezet",
        [CashbookKind.Granted] = "toegekend",
        [CashbookKind.Released] = "vrijgekomen",
        [CashbookKind.PayoutOrdered] = "opdracht",
        [CashbookKind.Paid] = "betaald",
        [CashbookKind.PayoutBounced] = "niet-gelukt",
        [CashbookKind.Lowered] = "verlaagd",
        [CashbookKind.Corrected] = "verbeterd",
        [CashbookKind.AskedBack] = "teruggevraagd",
        [CashbookKind.CameBack] = "teruggekregen",
        [CashbookKind.FreeAgain] = "weer-te-besteden",
    };

    public static string Kind(this Sentences t, CashbookKind kind) => kind switch
    {
        CashbookKind.Allocated => t["Geld erbij"],
        CashbookKind.GivenBack => t["Geld terug"],
        CashbookKind.Reserved => t["Gereserveerd"],
        CashbookKind.Granted => t["Toegekend"],
        CashbookKind.Released => t["Weer vrij"],
        CashbookKind.PayoutOrdered => t["Opdracht aan de bank"],
        CashbookKind.Paid => t["Betaald"],
        CashbookKind.PayoutBounced => t["Betaling niet gelukt"],
        CashbookKind.Lowered => t["Bijdrage lager"],
        CashbookKind.AskedBack => t["Teruggevraagd"],
        CashbookKind.CameBack => t["Teruggekregen"],
        CashbookKind.FreeAgain => t["Terug in de wijk"],
        _ => t["Verbeterd"],
    };

    public static string Sentence(this Sentences t, CashbookEntry line) => line.Kind switch
    {
        CashbookKind.Allocated => t["{0} erbij uit {1}", line.Amount, line.SourceName],
        CashbookKind.GivenBack => t["{0} terug naar {1}", line.Amount, line.SourceName],
        CashbookKind.Reserved => t["{0} gereserveerd voor {1}", line.Amount, t.To(line)],
        CashbookKind.Granted when line.ActorRole is { } role => t["{0} toegekend aan {1}, besluit van de {2}", line.Amount, t.To(line), t.RoleName(role)],
        CashbookKind.Granted => t["{0} toegekend aan {1}", line.Amount, t.To(line)],
        CashbookKind.Released => t["{0} weer vrij: was gereserveerd voor {1}", line.Amount, t.To(line)],
        CashbookKind.PayoutOrdered => t["Opdracht aan de bank: {0} betalen aan {1}", line.Amount, t.To(line)],
        CashbookKind.Paid => t["{0} betaald aan {1}", line.Amount, t.To(line)],
        CashbookKind.PayoutBounced => t["{0} niet betaald aan {1}: de bank stuurde het terug", line.Amount, t.To(line)],
        CashbookKind.Lowered => t["Bijdrage aan {1} is {0} lager", line.Amount, t.To(line)],
        CashbookKind.AskedBack => t["{0} teruggevraagd van {1}, na een gesprek", line.Amount, t.To(line)],
        CashbookKind.CameBack => t["{0} teruggekregen van {1}", line.Amount, t.To(line)],
        CashbookKind.FreeAgain => t["{0} van {1} is weer vrij voor de wijk", line.Amount, t.To(line)],
        _ => t["{0} verbeterd: een eerdere regel klopte niet", line.Amount],
    };

    public static string To(this Sentences t, CashbookEntry line) => line.InitiativeTitle ?? t["een initiatief"];

    public static string DimensionName(this Sentences t, Dimension dimension) => dimension switch
    {
        Dimension.Physical => t["fysiek"],
        Dimension.Economic => t["economisch"],
        _ => t["sociaal"],
    };

    /// <summary>A decision as it stands in the ledger, made readable: "raadsbesluit-2026-45" becomes "Raadsbesluit 2026 45".</summary>
    public static string DecisionText(string reference)
    {
        var plain = reference.Replace('-', ' ').Replace(':', ' ').Trim();
        return plain.Length == 0 ? "" : char.ToUpperInvariant(plain[0]) + plain[1..];
    }

    /// <summary>The id of a public decision page, when the reference names one.</summary>
    public static Guid? DecisionId(string reference) =>
        reference.StartsWith("besluit:", StringComparison.Ordinal) && Guid.TryParseExact(reference["besluit:".Length..], "N", out var id) ? id : null;
}

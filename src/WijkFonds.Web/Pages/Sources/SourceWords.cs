using WijkFonds.Sources;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>Words for what a money source is and how sure it is.</summary>
internal static class SourceWords
{
    public static string Kind(this Sentences t, SourceKind kind) => kind switch
    {
        SourceKind.Municipality => t["de gemeente"],
        SourceKind.State => t["het Rijk"],
        SourceKind.Province => t["de provincie"],
        SourceKind.HousingCorporation => t["een woningcorporatie"],
        SourceKind.PrivateFund => t["een particulier fonds"],
        SourceKind.Business => t["een bedrijf"],
        SourceKind.Residents => t["een fonds van bewoners"],
        SourceKind.Confiscated => t["afgepakt van criminelen"],
        _ => t["iets anders"],
    };

    /// <summary>Until when it may be granted.</summary>
    public static string Until(this Sentences t, DateOnly? endsOn, DateOnly? withdrawnOn) => (endsOn, withdrawnOn) switch
    {
        (_, { } day) => t["Dit geld is op {0} teruggetrokken. Er wordt niets meer uit toegekend.", t.Day(day)],
        ({ } day, _) => t["Dit geld kan tot en met {0} worden toegekend.", t.Day(day)],
        _ => t["Dit geld heeft geen einddatum."],
    };

    /// <summary>How sure the money of a source is, also when who gave it took it back.</summary>
    public static string State(this Sentences t, Source source) => source.WithdrawnOn is null ? t.State(source.State) : t["teruggetrokken"];

    public static string State(this Sentences t, SourceState state) => state switch
    {
        SourceState.Expected => t["verwacht"],
        SourceState.Promised => t["toegezegd"],
        _ => t["binnen"],
    };
}

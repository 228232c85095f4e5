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

    public static string State(this Sentences t, SourceState state) => state switch
    {
        SourceState.Expected => t["verwacht"],
        SourceState.Promised => t["toegezegd"],
        _ => t["binnen"],
    };
}

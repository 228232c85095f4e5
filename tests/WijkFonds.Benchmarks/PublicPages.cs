namespace WijkFonds.Benchmarks;

/// <summary>The pages that most people open.</summary>
internal static class PublicPages
{
    public const string Wijk = "/wijken/laak";

    public static readonly IReadOnlyList<string> Cached = ["/", Wijk];

    public static readonly IReadOnlyList<string> All =
    [
        "/", Wijk, Wijk + "/initiatieven", "/initiatieven/muziekles-in-de-kelder-van-de-kerk", Wijk + "/begroting", Wijk + "/kasboek", Wijk + "/besluiten", Wijk + "/toezeggingen", Wijk + "/vastlopers",
    ];
}

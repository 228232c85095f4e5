namespace WijkFonds.Neighbourhoods;

/// <summary>The fixed face of a wijk, on every page and in every mail (E15, U23).</summary>
public sealed class ContactPerson
{
    public required string FirstName { get; set; }

    /// <summary>What this person is for the wijk, in plain words: "wijkwerker".</summary>
    public string Role { get; set; } = "wijkwerker";

    public required string Phone { get; set; }

    /// <summary>When and how fast: "dinsdag 10–12 uur. Bel of app. Je krijgt dezelfde dag antwoord."</summary>
    public string Hours { get; set; } = "";

    /// <summary>Where to walk in: "buurthuis De Mussen, Hoefkade 600".</summary>
    public string Place { get; set; } = "";

    /// <summary>File of a portrait in the theme, "mensen/anneke.jpg"; without one the initials are drawn.</summary>
    public string? Photo { get; set; }
}

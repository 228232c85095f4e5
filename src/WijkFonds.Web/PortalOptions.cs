using System.ComponentModel.DataAnnotations;

namespace WijkFonds.Web;

/// <summary>Where the portal lives and what it is called.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>The one public address; every link in a mail begins with it, never with what a request says.</summary>
    [Required(ErrorMessage = "Portal:BaseUrl ontbreekt: het openbare adres van het portaal, bijvoorbeeld https://wijkfonds.voorbeeldstad.nl")]
    [Url(ErrorMessage = "Portal:BaseUrl is geen adres. Het begint met https:// of, alleen op je eigen computer, met http://")]
    public string BaseUrl { get; set; } = "http://localhost:5080";

    /// <summary>Everything the program writes lies under it: database, keys, mail, uploads.</summary>
    [Required(ErrorMessage = "Portal:DataFolder ontbreekt: de map waarin het programma alles bewaart")]
    public string DataFolder { get; set; } = "data";

    /// <summary>Name of the municipality or wijk that runs this portal.</summary>
    [Required(ErrorMessage = "Portal:Name ontbreekt: de naam van de gemeente of de wijk")]
    public string Name { get; set; } = "Voorbeeldstad";

    /// <summary>Where people who find a hole can write to; stands in /.well-known/security.txt.</summary>
    public string SecurityContact { get; set; } = "";
}

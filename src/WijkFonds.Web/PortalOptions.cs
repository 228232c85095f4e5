using System.ComponentModel.DataAnnotations;
using System.Net;

namespace WijkFonds.Web;

/// <summary>Where the portal lives and what it is called.</summary>
public sealed class PortalOptions : IValidatableObject
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

    /// <summary>IP addresses of the proxies in front of the portal; only they are believed about who the visitor is.</summary>
    public IReadOnlyList<string> KnownProxies { get; set; } = [];

    /// <summary>The public address without an end, to put a path behind.</summary>
    internal string Home => BaseUrl.TrimEnd('/');

    /// <summary>Which portal this is, in backups and checkpoints: its public address without https://.</summary>
    internal string Origin => Home.Split("://")[^1];

    /// <summary>Whether visitors come over https; then cookies and browsers are told to use nothing else.</summary>
    internal bool IsHttps => BaseUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var proxy in KnownProxies.Where(proxy => !IPAddress.TryParse(proxy, out _)))
        {
            yield return new ValidationResult($"Portal:KnownProxies: '{proxy}' is geen IP-adres, bijvoorbeeld 10.0.0.5");
        }

        if (SecurityContact.Length > 0 && !(Uri.TryCreate(SecurityContact, UriKind.Absolute, out var contact) && contact.Scheme is "mailto" or "https" or "tel"))
        {
            yield return new ValidationResult("Portal:SecurityContact begint met mailto: of https://, bijvoorbeeld mailto:veiligheid@voorbeeldstad.nl");
        }
    }
}

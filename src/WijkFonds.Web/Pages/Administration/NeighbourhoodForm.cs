using System.Globalization;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Administration;

/// <summary>What the beheerder may fill in about a wijk.</summary>
public sealed class NeighbourhoodForm
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Motto { get; set; }

    public string? Goals { get; set; }

    public string? ContactName { get; set; }

    /// <summary>File of the theme; empty: the first letters are drawn.</summary>
    public string? ContactPhoto { get; set; }

    public string? ContactRole { get; set; }

    public string? ContactPhone { get; set; }

    public string? ContactHours { get; set; }

    public string? ContactPlace { get; set; }

    public string? MicroLimit { get; set; }

    public string? MiddleLimit { get; set; }

    public int? AnswerWorkingDays { get; set; }

    public int? DecideWorkingDays { get; set; }

    public int? CommentDays { get; set; }

    public int? ResidentsAtTableMin { get; set; }

    public int? ShareWarningPercent { get; set; }

    public int? EndingMonths { get; set; }

    public static NeighbourhoodForm Of(Neighbourhood wijk) => new()
    {
        Version = wijk.Version,
        Name = wijk.Name,
        Motto = wijk.Motto,
        Goals = string.Join('\n', wijk.Goals),
        ContactName = wijk.Contact.FirstName,
        ContactPhoto = wijk.Contact.Photo,
        ContactRole = wijk.Contact.Role,
        ContactPhone = wijk.Contact.Phone,
        ContactHours = wijk.Contact.Hours,
        ContactPlace = wijk.Contact.Place,
        MicroLimit = Typed(wijk.Settings.MicroLimitCents),
        MiddleLimit = Typed(wijk.Settings.MiddleLimitCents),
        AnswerWorkingDays = wijk.Settings.AnswerWorkingDays,
        DecideWorkingDays = wijk.Settings.DecideWorkingDays,
        CommentDays = wijk.Settings.CommentDays,
        ResidentsAtTableMin = wijk.Settings.ResidentsAtTableMin,
        ShareWarningPercent = wijk.Settings.ShareWarningPercent,
        EndingMonths = wijk.Settings.EndingMonths,
    };

    public SaveNeighbourhood.Input ToInput(Guid actingId, Guid? neighbourhoodId) => new(
        actingId, neighbourhoodId, Version, Name, Motto, Goals, ContactName, ContactPhoto, ContactRole, ContactPhone, ContactHours, ContactPlace,
        MicroLimit, MiddleLimit, AnswerWorkingDays, DecideWorkingDays, CommentDays, ResidentsAtTableMin, ShareWarningPercent, EndingMonths);

    /// <summary>Every answer with the words above its field, to put two versions beside each other.</summary>
    public IEnumerable<(string Label, string Text)> Answers(Sentences sentences) =>
    [
        (sentences["Naam van de wijk"], Name ?? ""),
        (sentences["De wijk in één zin"], Motto ?? ""),
        (sentences["Doelen"], Goals ?? ""),
        (sentences["Voornaam"], ContactName ?? ""),
        (sentences["Foto"], ContactPhoto ?? ""),
        (sentences["Wat doet deze persoon?"], ContactRole ?? ""),
        (sentences["Telefoon"], ContactPhone ?? ""),
        (sentences["Wanneer bereikbaar?"], ContactHours ?? ""),
        (sentences["Waar kun je binnenlopen?"], ContactPlace ?? ""),
        (sentences["Tot dit bedrag zegt de wijkwerker meteen ja"], MicroLimit ?? ""),
        (sentences["Tot dit bedrag beslist de wijkwethouder alleen"], MiddleLimit ?? ""),
        (sentences["Werkdagen tot een antwoord op een idee"], Number(AnswerWorkingDays)),
        (sentences["Werkdagen tot een besluit"], Number(DecideWorkingDays)),
        (sentences["Dagen dat buren iets van een groot plan kunnen zeggen"], Number(CommentDays)),
        (sentences["Bewoners aan tafel bij een groot plan"], Number(ResidentsAtTableMin)),
        (sentences["Let op als één initiatief meer krijgt dan dit deel (%)"], Number(ShareWarningPercent)),
        (sentences["Maanden van tevoren dat we zeggen: dit loopt af"], Number(EndingMonths)),
    ];

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Typed(long cents) => new Money(cents).Show().Replace("€", "", StringComparison.Ordinal).Trim('\u00a0', ' ');
}

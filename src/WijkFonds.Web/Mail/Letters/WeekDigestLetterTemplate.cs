using WijkFonds.Initiatives;
using WijkFonds.Mail;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="WeekDigestLetter"/>.</summary>
internal sealed class WeekDigestLetterTemplate(Sentences sentences) : LetterTemplate<WeekDigestLetter>(sentences)
{
    protected override LetterText Write(WeekDigestLetter letter, LetterReader reader) =>
        new(To(reader, T["dit gebeurde er deze week"]), T.Count(letter.Items.Count, "Deze week was er nieuws over 1 initiatief.", "Deze week was er nieuws over {0} initiatieven."))
        {
            Parts = [.. letter.Items.GroupBy(item => item.WijkName).SelectMany(wijk => wijk.Select(ToItem).Prepend<LetterText.Part>(new LetterText.Heading(wijk.Key)))],
            Button = reader.Wijk is null ? new LetterButton(T["Bekijk de wijken"], "/") : new LetterButton(T["Bekijk je wijk"], $"/wijken/{reader.Wijk.Slug}"),
        };

    private LetterText.Item ToItem(WeekDigestLetter.Item item) => new(item.About.Title, What(item), $"/initiatieven/{item.About.Slug}");

    private string What(WeekDigestLetter.Item item) => item.Kind switch
    {
        InitiativeEventKind.Told => T["Een nieuw idee van {0}.", item.ByName],
        InitiativeEventKind.PutOpenForComment => T["Je kunt meepraten over dit plan."],
        InitiativeEventKind.Decided => T["{0} nam een besluit.", item.ByName],
        InitiativeEventKind.ConditionMet => T["Het is rond. Het is nu ja."],
        InitiativeEventKind.Paid => T["Het geld is overgemaakt. Ze kunnen aan de slag."],
        InitiativeEventKind.Story => T["{0} vertelt: {1}", item.ByName, Quote(item.Text.ReplaceLineEndings(" "), "").Text],
        InitiativeEventKind.LookedBack => T["Er is samen teruggekeken."],
        InitiativeEventKind.StageChanged => T["Het is een stap gegroeid."],
        InitiativeEventKind.Continued => T["Het gaat door."],
        InitiativeEventKind.Promised => T["Er is iets toegezegd."],
        InitiativeEventKind.GotStuck => T["Het liep ergens op vast. De wijkwerker zoekt een weg."],
        InitiativeEventKind.CameLoose => T["Wat in de weg zat, is weg."],
        InitiativeEventKind.HandedOver => T["{0} gaf het over aan iemand anders.", item.ByName],
        _ => T["Er is nieuws."],
    };
}

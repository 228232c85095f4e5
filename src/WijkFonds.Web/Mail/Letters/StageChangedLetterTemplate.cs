using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="StageChangedLetter"/>.</summary>
internal sealed class StageChangedLetterTemplate(Sentences sentences) : LetterTemplate<StageChangedLetter>(sentences)
{
    protected override LetterText Write(StageChangedLetter letter, LetterReader reader) => letter.Stage switch
    {
        Stage.Proven => new(To(reader, T["jullie zijn bewezen"]), T["{0} is bewezen, zegt {1}.", Named(letter.About.Title), letter.ByName])
        {
            Parts = [Paragraph(T["Vanaf nu hoef je niets meer aan te vragen. Wil je door? Eén druk op de knop is genoeg."])],
            Button = new LetterButton(T["We gaan door"], $"/mijn/initiatief/{letter.About.Slug}"),
            Next = [T["Stoppen mag ook. Daar praten we dan eerst samen over."]],
        },
        Stage.Stopped => new(To(reader, T["dank je wel voor alles"]), T["{0} is gestopt.", Named(letter.About.Title)])
        {
            Parts = [Paragraph(T["Wat je deed, blijft op de pagina staan. Opnieuw beginnen kan altijd."])],
            Button = ToInitiative(T["Bekijk je initiatief"], letter.About.Slug),
            Next = [T["Klopt er iets niet? Bel gerust."]],
        },
        _ => new(To(reader, T["je initiatief groeit"]), T["{0} is een stap verder, zegt {1}.", Named(letter.About.Title), letter.ByName])
        {
            Button = ToInitiative(T["Bekijk je initiatief"], letter.About.Slug),
            Next = [T["Hoe verder je bent, hoe meer je zelf bepaalt."]],
        },
    };
}

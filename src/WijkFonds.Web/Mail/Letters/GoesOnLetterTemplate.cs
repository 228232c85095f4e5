using WijkFonds.Grants;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="GoesOnLetter"/>.</summary>
internal sealed class GoesOnLetterTemplate(Sentences sentences) : LetterTemplate<GoesOnLetter>(sentences)
{
    protected override LetterText Write(GoesOnLetter letter, LetterReader reader) =>
        new(To(reader, T["we gaan door"]), letter.IsReserved ? T["{0} gaat door in {1}.", Named(letter.About.Title), letter.Year] : T["{0} wil door in {1}.", Named(letter.About.Title), letter.Year])
        {
            Parts =
            [
                Paragraph(letter.IsReserved
                    ? T["Het bedrag staat apart. De wethouder kijkt er nog naar."]
                    : T["In de wijkbegroting van {0} is nog geen plek. Zodra die er is, zetten we het bedrag apart.", letter.Year]),
                Paragraph(letter.IsInitiator ? T["Je hoeft niets in te vullen."] : T["Dit gebeurt mede door jouw steun."]),
            ],
            Button = ToInitiative(letter.IsInitiator ? T["Bekijk je initiatief"] : T["Kijk hoe het gaat"], letter.About.Slug),
            Next = letter.IsInitiator ? [T["Je krijgt een mail als er weer iets onderweg is."]] : [],
        };
}

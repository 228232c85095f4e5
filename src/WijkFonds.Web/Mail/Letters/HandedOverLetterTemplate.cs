using WijkFonds.Handovers;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="HandedOverLetter"/>: a welcome to the one, thanks to the other.</summary>
internal sealed class HandedOverLetterTemplate(Sentences sentences) : LetterTemplate<HandedOverLetter>(sentences)
{
    protected override LetterText Write(HandedOverLetter letter, LetterReader reader) => letter.IsNext ? Welcome(letter, reader) : Thanks(letter, reader);

    private LetterText Welcome(HandedOverLetter letter, LetterReader reader) =>
        new(To(reader, T["het is nu van jou"]), T["{0} is vanaf vandaag van jou.", Named(letter.About.Title)])
        {
            Parts = letter.Advice.Length > 0
                ? [Paragraph(T["{0} geeft je dit mee:", letter.FromName]), Quote(letter.Advice, letter.FromName)]
                : [Paragraph(T["Alles blijft bewaard: de tekst, de buren die het steunen, de afspraken en het geld."])],
            Button = new LetterButton(T["Open je initiatief"], $"/mijn/initiatief/{letter.About.Slug}"),
            Next = [T["Komt er nog geld? Vul dan je eigen rekeningnummer in."]],
        };

    private LetterText Thanks(HandedOverLetter letter, LetterReader reader) =>
        new(To(reader, T["{0} gaat ermee verder", letter.ToName]), T["{0} is nu van {1}.", Named(letter.About.Title), letter.ToName])
        {
            Parts = [Paragraph(T["Dank je wel voor alles wat je deed. Jouw naam blijft bij wat je begon."])],
            Button = ToInitiative(T["Bekijk de pagina"], letter.About.Slug),
            Next = [T["Klopt dit niet? Bel dan meteen."]],
        };
}

using WijkFonds.Grants;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="PaidLetter"/>.</summary>
internal sealed class PaidLetterTemplate(Sentences sentences) : LetterTemplate<PaidLetter>(sentences)
{
    protected override LetterText Write(PaidLetter letter, LetterReader reader) =>
        new(
            To(reader, letter.IsArrived ? T["je kunt aan de slag"] : T["het is onderweg"]),
            letter.IsArrived
                ? T["De bank heeft {0} overgemaakt voor {1}.", new Money(letter.AmountCents), Named(letter.About.Title)]
                : T["Er is {0} onderweg naar je, voor {1}.", new Money(letter.AmountCents), Named(letter.About.Title)])
        {
            Parts = letter.AccountEnd.Length == 0 ? [] : [Paragraph(T["Het gaat naar de rekening die eindigt op {0}.", letter.AccountEnd])],
            Button = ToInitiative(T["Bekijk je initiatief"], letter.About.Slug),
            Next =
            [
                letter.IsArrived ? T["Je hoeft hiervoor niets in te leveren. Veel plezier ermee!"] : T["Meestal staat het binnen drie werkdagen op de rekening."],
                T["Klopt er iets niet? Bel gerust."],
            ],
        };
}

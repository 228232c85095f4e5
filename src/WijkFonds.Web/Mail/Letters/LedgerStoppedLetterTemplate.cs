using WijkFonds.Ledger;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="LedgerStoppedLetter"/>.</summary>
internal sealed class LedgerStoppedLetterTemplate(Sentences sentences) : LetterTemplate<LedgerStoppedLetter>(sentences)
{
    protected override LetterText Write(LedgerStoppedLetter letter, LetterReader reader) =>
        new(To(reader, T["het grootboek staat stil"]), T["Een controle van het grootboek was niet goed. Er wordt nu geen geld geboekt."])
        {
            Parts = [Paragraph(Found(letter.Fault)), Paragraph(T["De pagina's blijven staan. Bovenaan staat dat het grootboek stil staat."])],
            Button = new LetterButton(T["Bekijk de controlepunten"], "/transparantie/grootboek"),
            Next = [T["De beheerder zet eerst een kopie van alle gegevens apart."], T["Daarna zoekt de beheerder uit wat er is gebeurd."], T["Heb je controlepunten? Bewaar ze goed."]],
        };

    private string Found(LedgerFault fault) => fault switch
    {
        LedgerFault.MissingGuard => T["De database liet iets toe wat nooit mag."],
        LedgerFault.BrokenPromise => T["Het grootboek is anders dan wat we hebben ondertekend."],
        _ => T["Bedragen tellen niet meer op, of de database is veranderd."],
    };
}

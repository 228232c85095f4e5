using WijkFonds.Ledger;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="LedgerStoppedLetter"/>.</summary>
internal sealed class LedgerStoppedLetterTemplate(Sentences sentences) : LetterTemplate<LedgerStoppedLetter>(sentences)
{
    protected override LetterText Write(LedgerStoppedLetter letter, LetterReader reader) =>
        new(To(reader, T["het grootboek staat stil"]), T["Een controle van het grootboek was niet goed. Er wordt nu geen geld geboekt."])
        {
            Parts = [Paragraph(T["Dit vond het portaal: {0}", letter.Found]), Paragraph(T["De pagina's blijven staan. Bovenaan staat dat het grootboek stil staat."])],
            Next = [T["De beheerder zet eerst een kopie van alle gegevens apart."], T["Daarna zoekt de beheerder uit wat er is gebeurd."]],
        };
}

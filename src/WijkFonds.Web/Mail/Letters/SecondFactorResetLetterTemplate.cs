using WijkFonds.People;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="SecondFactorResetLetter"/>.</summary>
internal sealed class SecondFactorResetLetterTemplate(Sentences sentences) : LetterTemplate<SecondFactorResetLetter>(sentences)
{
    protected override LetterText Write(SecondFactorResetLetter letter, LetterReader reader) =>
        new(To(reader, T["je app is losgekoppeld"]), T["Een beheerder heeft de app van je tweede stap losgekoppeld."])
        {
            Parts = [Paragraph(T["Je bent nu overal afgemeld. Bij het aanmelden koppel je een nieuwe app."])],
            Button = new LetterButton(T["Meld je aan"], "/aanmelden"),
            Next = [T["Heb je hier niet om gevraagd? Bel dan meteen."]],
        };
}
